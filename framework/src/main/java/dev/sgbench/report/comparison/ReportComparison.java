package dev.sgbench.report.comparison;

import dev.sgbench.analysis.CellKey;
import dev.sgbench.analysis.Metric;
import dev.sgbench.analysis.comparison.Comparison;
import dev.sgbench.analysis.comparison.Finding;
import dev.sgbench.analysis.comparison.Thresholds;
import dev.sgbench.analysis.comparison.Verdict;
import dev.sgbench.api.InvalidBenchmarkException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two reports, compared cell by cell and metric by metric.
 *
 * @param base the report that was there before
 * @param fresh the one that is judged
 * @param comparison every finding
 * @param rows where each finding belongs, in the same order
 * @param differences in what must be the same unless told otherwise
 * @param notes what a reader must know to trust it
 */
public record ReportComparison(
    SavedReport base,
    SavedReport fresh,
    Comparison comparison,
    List<Row> rows,
    Map<Comparability, String> differences,
    List<String> notes) {

  /**
   * How to compare.
   *
   * @param metrics that decide
   * @param thresholds by what share each may become worse
   * @param confidence of intervals, such as 0.95
   * @param across what may differ
   */
  public record Rules(
      List<Metric> metrics, Thresholds thresholds, double confidence, Set<Comparability> across) {}

  /**
   * What a finding is about.
   *
   * @param what the cell, without where it ran
   * @param unit of its values
   * @param invalid whether the load of either arm was not the one asked for
   */
  public record Row(CellKey what, String unit, boolean invalid) {}

  /** What a comparison comes to. */
  public enum Outcome {
    /** No regression anywhere. */
    PASSED,
    /** A regression. */
    REGRESSION,
    /** No regression was found, but not all could be ruled out. */
    UNDECIDED,
    /** A load was not the one asked for: measure again. */
    INVALID
  }

  /**
   * Compares what both have.
   *
   * @throws InvalidBenchmarkException if the reports have nothing in common or are not comparable
   */
  public static ReportComparison of(SavedReport base, SavedReport fresh, Rules rules) {
    CellPairs pairs = CellPairs.of(base, fresh, rules.metrics());
    Map<Comparability, String> differences =
        Comparability.check(base, fresh, pairs, rules.across());
    if (pairs.arms().isEmpty()) {
      throw new InvalidBenchmarkException(
          "%s and %s have no cell and metric in common".formatted(base.results(), fresh.results()));
    }
    return new ReportComparison(
        base,
        fresh,
        Comparison.of(pairs.arms(), rules.thresholds(), rules.confidence()),
        pairs.rows(),
        differences,
        Notes.of(base, fresh));
  }

  /** What it comes to: what must be measured again comes before any verdict. */
  public Outcome outcome() {
    if (rows.stream().anyMatch(Row::invalid)) {
      return Outcome.INVALID;
    }
    if (comparison.any(Verdict.REGRESSION)) {
      return Outcome.REGRESSION;
    }
    return comparison.any(Verdict.UNDECIDED) ? Outcome.UNDECIDED : Outcome.PASSED;
  }

  /** Every finding of one verdict, with its row. */
  Finding finding(int row) {
    return comparison.findings().get(row);
  }
}
