package dev.sgbench.analysis;

import java.util.List;

/**
 * Whether a cell's queue grows through the steady window: then its latencies tell how long the run
 * was, not how fast the servers are.
 *
 * <p>The backlogs of all iterations are averaged slice by slice, and the ten averages go through an
 * exact one-sided Mann-Kendall test for a rising trend. A cell is unstable if the trend is
 * significant ({@code p < 0.01}) <em>and</em> matters: the last fifth of the window holds at least
 * 5 requests, and at least 2 % of all arrivals, more than the first. A long window tells a load
 * just above capacity from one just below; a short one cannot.
 *
 * @param stable no growth was found
 * @param growth requests in the system in the window's last fifth, less those in its first; NaN
 *     without a window
 * @param pValue of the trend test; NaN without a window
 */
public record Stability(boolean stable, double growth, double pValue) {

  private static final double SIGNIFICANCE = 0.01;
  private static final double LEAST_GROWTH = 5;
  private static final double LEAST_SHARE = 0.02;

  /** Judges the iterations of one cell. */
  public static Stability of(List<Backlog> iterations) {
    if (iterations.stream().anyMatch(b -> b.slices().isEmpty())) {
      return new Stability(true, Double.NaN, Double.NaN);
    }
    double[] mean = new double[Backlog.SLICES];
    double arrivals = 0;
    for (Backlog backlog : iterations) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += backlog.slices().get(i) / iterations.size();
      }
      arrivals += (double) backlog.arrivals() / iterations.size();
    }
    int last = mean.length - 1;
    double growth = (mean[last] + mean[last - 1] - mean[0] - mean[1]) / 2;
    double p = risingTrend(mean);
    boolean matters = growth >= Math.max(LEAST_GROWTH, LEAST_SHARE * arrivals);
    return new Stability(!(matters && p < SIGNIFICANCE), growth, p);
  }

  /** Probability of so few falls among independent values, by counting permutations. */
  static double risingTrend(double[] values) {
    int falls = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = i + 1; j < values.length; j++) {
        falls += values[j] <= values[i] ? 1 : 0;
      }
    }
    double atMost = 0;
    double[] byFalls = permutationsByInversions(values.length);
    for (int k = 0; k <= falls; k++) {
      atMost += byFalls[k];
    }
    return atMost;
  }

  /** The share of permutations of n things that have k inversions, for every k. */
  private static double[] permutationsByInversions(int n) {
    double[] shares = {1};
    for (int size = 2; size <= n; size++) {
      double[] next = new double[shares.length + size - 1];
      for (int k = 0; k < shares.length; k++) {
        for (int more = 0; more < size; more++) {
          next[k + more] += shares[k] / size;
        }
      }
      shares = next;
    }
    return shares;
  }
}
