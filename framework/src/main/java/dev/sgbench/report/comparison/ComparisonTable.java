package dev.sgbench.report.comparison;

import dev.sgbench.analysis.comparison.Finding;
import dev.sgbench.analysis.comparison.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The words and numbers that text and Markdown share. */
final class ComparisonTable {

  private final ReportComparison comparison;
  private final TreeSet<String> varying = new TreeSet<>();

  ComparisonTable(ReportComparison comparison) {
    this.comparison = comparison;
    Map<String, TreeSet<String>> values = new LinkedHashMap<>();
    for (ReportComparison.Row row : comparison.rows()) {
      row.what()
          .params()
          .forEach((name, value) -> values.computeIfAbsent(name, n -> new TreeSet<>()).add(value));
    }
    long benchmarks =
        comparison.rows().stream().map(row -> row.what().benchmark()).distinct().count();
    values.forEach(
        (name, all) -> {
          if (all.size() > 1 || benchmarks > 1) {
            varying.add(name);
          }
        });
  }

  /** What was compared, how, and what came of it. */
  List<String> preamble() {
    List<String> lines = new ArrayList<>();
    lines.add("BASE " + source(comparison.base()));
    lines.add("NEW  " + source(comparison.fresh()));
    comparison
        .differences()
        .forEach((what, difference) -> lines.add("across " + what.label() + ": " + difference));
    lines.add(pairing());
    lines.add(
        String.format(
            Locale.ROOT,
            "%s %% intervals of NEW/BASE - 1: %s; regressions after Holm over %d comparisons",
            percent(comparison.comparison().confidence()),
            comparison.comparison().findings().stream()
                .map(finding -> finding.method().text())
                .distinct()
                .collect(Collectors.joining(", ")),
            comparison.rows().size()));
    return lines;
  }

  private String pairing() {
    boolean sameSeed = comparison.base().seed().equals(comparison.fresh().seed());
    boolean otherLoads = comparison.differences().containsKey(Comparability.WORKLOAD);
    return !sameSeed
        ? "Different seeds: independent iterations"
        : "Same seed: pairs of iterations that saw the same arrivals, lengths and prompts"
            + (otherLoads ? ", but for those of other workloads: taken as independent" : "");
  }

  private static String source(SavedReport report) {
    String commit = report.commit();
    return report.results()
        + " (seed "
        + report.seed()
        + (commit.isEmpty() ? "" : ", commit " + commit.substring(0, 10))
        + ", "
        + report.start()
        + ")";
  }

  List<String> header() {
    List<String> header = new ArrayList<>();
    header.add("Benchmark");
    varying.forEach(name -> header.add("(" + name + ")"));
    header.addAll(
        List.of("n", "Base", "New", "Units", "Change", "Interval", "Threshold", "Verdict"));
    return header;
  }

  List<String> row(int index) {
    ReportComparison.Row row = comparison.rows().get(index);
    Finding finding = comparison.finding(index);
    String benchmark = row.what().benchmark();
    List<String> cells = new ArrayList<>();
    cells.add(benchmark.substring(benchmark.lastIndexOf('.') + 1) + "." + finding.metric().label());
    varying.forEach(name -> cells.add(row.what().params().getOrDefault(name, "")));
    cells.add(Integer.toString(finding.samples()));
    cells.add(String.format(Locale.ROOT, "%.4g", finding.base()));
    cells.add(String.format(Locale.ROOT, "%.4g", finding.fresh()));
    cells.add(row.unit());
    cells.add(signed(finding.change()) + " %");
    cells.add(interval(finding));
    cells.add(percent(finding.threshold()) + " %");
    cells.add(verdict(row, finding));
    return cells;
  }

  private static String interval(Finding finding) {
    return Double.isFinite(finding.low())
        ? "[" + signed(finding.low()) + ", " + signed(finding.high()) + "] %"
        : "unknown";
  }

  private static String verdict(ReportComparison.Row row, Finding finding) {
    if (row.invalid()) {
      return "INVALID";
    }
    if (finding.verdict() == Verdict.NO_REGRESSION && finding.better()) {
      return "no regression, better";
    }
    return finding.samplesNeeded() == 0
        ? finding.verdict().text()
        : String.format(
            Locale.ROOT,
            "undecided, about %d %s would tell",
            finding.samplesNeeded(),
            finding.method().samples());
  }

  /** The last line. */
  String summary() {
    return String.format(
        Locale.ROOT,
        "%s: %d regressions, %d undecided, %d without regression",
        comparison.outcome(),
        comparison.comparison().count(Verdict.REGRESSION),
        comparison.comparison().count(Verdict.UNDECIDED),
        comparison.comparison().count(Verdict.NO_REGRESSION));
  }

  private static String signed(double share) {
    return String.format(Locale.ROOT, "%+.2f", share * 100);
  }

  private static String percent(double share) {
    String text = String.format(Locale.ROOT, "%.2f", share * 100);
    return text.replaceFirst("\\.?0+$", "");
  }
}
