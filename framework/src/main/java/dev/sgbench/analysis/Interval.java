package dev.sgbench.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * A mean over iterations with its confidence interval. The iteration is the sample, never the
 * request: requests of one run are not independent of each other.
 *
 * @param mean over all iterations
 * @param halfWidth of the interval; NaN where too few samples were taken to tell
 * @param confidence such as 0.999
 * @param samples how many values the interval rests on
 * @param method how it was computed
 */
public record Interval(
    double mean, double halfWidth, double confidence, int samples, Method method) {

  /** What an interval's samples are. */
  public enum Method {
    /**
     * Student's t over all iterations, as JMH does: with one or two forks. Differences between
     * server sessions are not in it.
     */
    T_OVER_ITERATIONS,
    /** Student's t over the means of forks: with three forks or more. */
    T_OVER_FORK_MEANS
  }

  /**
   * The interval of the given values.
   *
   * @param forks values of each fork's iterations, none empty
   */
  public static Interval of(List<double[]> forks, double confidence) {
    SummaryStatistics iterations = new SummaryStatistics();
    List<Double> means = new ArrayList<>();
    for (double[] fork : forks) {
      SummaryStatistics one = new SummaryStatistics();
      for (double value : fork) {
        one.addValue(value);
        iterations.addValue(value);
      }
      means.add(one.getMean());
    }
    if (forks.size() < 3) {
      return student(iterations, confidence, Method.T_OVER_ITERATIONS);
    }
    SummaryStatistics overForks = new SummaryStatistics();
    means.forEach(overForks::addValue);
    return student(overForks, confidence, Method.T_OVER_FORK_MEANS);
  }

  private static Interval student(SummaryStatistics samples, double confidence, Method method) {
    int n = (int) samples.getN();
    double halfWidth =
        n < 2
            ? Double.NaN
            : new TDistribution(null, n - 1.0)
                    .inverseCumulativeProbability(1 - (1 - confidence) / 2)
                * samples.getStandardDeviation()
                / Math.sqrt(n);
    return new Interval(samples.getMean(), halfWidth, confidence, n, method);
  }
}
