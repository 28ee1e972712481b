package dev.sgbench.report.comparison;

import dev.sgbench.analysis.CellKey;
import dev.sgbench.analysis.Metric;
import dev.sgbench.analysis.comparison.Arms;
import dev.sgbench.api.InvalidBenchmarkException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cells of one report beside those of another.
 *
 * @param arms every metric that both have of a cell
 * @param rows where each of them belongs, in the same order
 * @param missing what BASE has and NEW has not
 * @param loads cells of both that were not to serve the same requests, in words
 */
record CellPairs(
    List<Arms> arms, List<ReportComparison.Row> rows, Set<String> missing, Set<String> loads) {

  static CellPairs of(SavedReport base, SavedReport fresh, List<Metric> metrics) {
    CellPairs pairs =
        new CellPairs(new ArrayList<>(), new ArrayList<>(), new TreeSet<>(), new TreeSet<>());
    Map<CellKey, SavedCell> now = new LinkedHashMap<>();
    fresh.cells().forEach(cell -> now.put(cell.what(), cell));
    boolean sameSeed = base.seed().equals(fresh.seed());
    for (SavedCell before : base.cells()) {
      SavedCell after = now.get(before.what());
      if (after == null) {
        pairs.missing.add(before.what().id());
      } else {
        pairs.add(before, after, metrics, sameSeed);
      }
    }
    return pairs;
  }

  private void add(SavedCell before, SavedCell after, List<Metric> metrics, boolean sameSeed) {
    boolean sameLoad = before.sameLoad(after);
    if (!sameLoad) {
      loads.add(
          "%s is %s in BASE, %s in NEW"
              .formatted(before.what().id(), before.workload(), after.workload()));
    }
    for (Metric metric : metrics) {
      if (before.metrics().containsKey(metric) && after.metrics().containsKey(metric)) {
        arms.add(arms(metric, before, after, sameSeed && sameLoad));
        rows.add(row(metric, before, after));
      } else if (before.metrics().containsKey(metric)) {
        missing.add(metric.label() + " of " + before.what().id());
      }
    }
  }

  private static Arms arms(Metric metric, SavedCell before, SavedCell after, boolean commonSeeds) {
    SavedCell.Values old = before.metrics().get(metric);
    SavedCell.Values now = after.metrics().get(metric);
    if (!old.unit().equals(now.unit())) {
      throw new InvalidBenchmarkException(
          "%s of %s is in %s in BASE and in %s in NEW: measure both with the same @OutputTimeUnit"
              .formatted(metric.label(), before.what().id(), old.unit(), now.unit()));
    }
    return new Arms(metric, old.forks(), now.forks(), commonSeeds);
  }

  private static ReportComparison.Row row(Metric metric, SavedCell before, SavedCell after) {
    boolean invalid = !before.invalid().isEmpty() || !after.invalid().isEmpty();
    return new ReportComparison.Row(before.what(), before.metrics().get(metric).unit(), invalid);
  }
}
