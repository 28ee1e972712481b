package dev.sgbench.analysis.comparison;

import dev.sgbench.analysis.Metric;

/**
 * One metric of two arms, compared.
 *
 * @param metric which
 * @param base mean over the base's samples
 * @param fresh mean over the other arm's samples
 * @param change {@code fresh / base - 1}
 * @param low of its interval; NaN with too few samples, infinite if the base may be 0
 * @param high likewise
 * @param samples how many samples of the arm that has fewer
 * @param method of the interval
 * @param threshold by what share it may become worse
 * @param adjustedP of "not worse than the threshold", after Holm's correction; NaN with too few
 *     samples
 * @param verdict three-valued
 * @param samplesNeeded about how many would decide; 0 if decided, or too few to tell
 */
public record Finding(
    Metric metric,
    double base,
    double fresh,
    double change,
    double low,
    double high,
    int samples,
    Method method,
    double threshold,
    double adjustedP,
    Verdict verdict,
    int samplesNeeded) {

  /** Whether the whole interval is on the good side of no change. */
  public boolean better() {
    return metric.higherIsBetter() ? low > 0 : high < 0;
  }

  /** Whether the whole interval is on the bad side of no change. */
  public boolean worse() {
    return metric.higherIsBetter() ? high < 0 : low > 0;
  }
}
