package dev.sgbench.analysis.comparison;

import dev.sgbench.analysis.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A family of comparisons judged together.
 *
 * <p>A regression is claimed where a one-sided t test rejects "worse by the threshold at most" at
 * {@code (1 - confidence) / 2}, corrected after Holm for all tests of the family: the chance of any
 * false regression among them is no larger than that. "No regression" is claimed where the whole
 * interval lies on the good side of the threshold; this needs no correction, since all of them must
 * hold for the family to pass.
 *
 * @param confidence of each interval, such as 0.95
 * @param findings in the order of the arms
 */
public record Comparison(double confidence, List<Finding> findings) {

  /** What people care about first, and what decides unless others are named. */
  public static final List<Metric> DECISIVE =
      List.of(
          Metric.THROUGHPUT,
          Metric.OUTPUT_TOKEN_THROUGHPUT,
          Metric.TOTAL_LATENCY,
          Metric.TOTAL_LATENCY_P99,
          Metric.TTFT,
          Metric.TTFT_P99,
          Metric.TPOT,
          Metric.GOODPUT);

  /** Immutable. */
  public Comparison {
    findings = List.copyOf(findings);
  }

  /** Compares every pair of arms. */
  public static Comparison of(List<Arms> family, Thresholds thresholds, double confidence) {
    List<Draft> drafts = family.stream().map(arms -> Draft.of(arms, thresholds)).toList();
    double[] adjusted = holm(drafts.stream().mapToDouble(Draft::p).toArray());
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      findings.add(drafts.get(i).judge(adjusted[i], confidence));
    }
    return new Comparison(confidence, findings);
  }

  /** Whether any finding is of that kind. */
  public boolean any(Verdict verdict) {
    return count(verdict) > 0;
  }

  /** How many findings are of that kind. */
  public long count(Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }

  /** Holm's step-down adjusted p values; NaN stays NaN and does not count. */
  static double[] holm(double[] p) {
    int[] order =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = p.clone();
    double least = 0;
    for (int rank = 0; rank < order.length; rank++) {
      least = Math.max(least, Math.min(1, p[order[rank]] * (order.length - rank)));
      adjusted[order[rank]] = least;
    }
    return adjusted;
  }

  /** A comparison before it is known how many others there are. */
  private record Draft(Metric metric, Arms.Samples samples, Ratio ratio, double threshold) {

    static Draft of(Arms arms, Thresholds thresholds) {
      Arms.Samples samples = arms.samples();
      return new Draft(arms.metric(), samples, new Ratio(samples), thresholds.of(arms.metric()));
    }

    /** The ratio from which on it is a regression. */
    private double limit() {
      return metric.higherIsBetter() ? 1 - threshold : 1 + threshold;
    }

    /** Of "worse by the threshold at most". */
    double p() {
      return ratio.p(limit(), !metric.higherIsBetter());
    }

    Finding judge(double adjustedP, double confidence) {
      double[] interval = ratio.interval(confidence);
      double alpha = (1 - confidence) / 2;
      Verdict verdict =
          adjustedP <= alpha
              ? Verdict.REGRESSION
              : 1 - p() <= alpha ? Verdict.NO_REGRESSION : Verdict.UNDECIDED;
      return new Finding(
          metric,
          ratio.base(),
          ratio.fresh(),
          ratio.value() - 1,
          interval[0] - 1,
          interval[1] - 1,
          samples.size(),
          samples.method(),
          threshold,
          adjustedP,
          verdict,
          verdict == Verdict.UNDECIDED ? needed(interval) : 0);
    }

    /** Half widths shrink with the root of the number of samples. */
    private int needed(double[] interval) {
      double halfWidth = (interval[1] - interval[0]) / 2;
      double distance = Math.abs(ratio.value() - limit());
      double share = halfWidth / distance;
      return Double.isFinite(share)
          ? (int) Math.min(1e9, Math.ceil(samples.size() * share * share))
          : 0;
    }
  }
}
