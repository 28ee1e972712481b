package dev.sgbench.analysis.theory;

import org.apache.commons.math3.distribution.PoissonDistribution;

/**
 * The chain {@code n -> max(0, n - c) + Poisson(a)} on 0 .. states - 1, its steady state found by
 * eliminating one state after the other without a subtraction (W. K. Grassmann, M. I. Taksar, D. P.
 * Heyman, "Regenerative analysis and steady state distributions for Markov chains", Operations
 * Research 33, 1985): every figure is exact to almost all digits of a double, however small.
 */
final class EmbeddedChain {

  private static final double NEGLIGIBLE = 1e-18;

  private final int down;
  private final int states;

  /** The first in a row is the transition by c downwards. */
  private final double[][] rows;

  /**
   * @param down c, by how much it goes down at most
   * @param mean a, of what comes
   * @param states with more the probability is nothing
   */
  EmbeddedChain(int down, double mean, int states) {
    this.down = down;
    this.states = states;
    double[] arrivals = arrivals(mean);
    rows = new double[states][down + arrivals.length + 1];
    for (int n = 0; n < states; n++) {
      int base = Math.max(0, n - down);
      for (int k = 0; k < arrivals.length; k++) {
        rows[n][Math.min(base + k, states - 1) - n + down] += arrivals[k];
      }
    }
  }

  private static double[] arrivals(double mean) {
    PoissonDistribution law = new PoissonDistribution(mean);
    int most = (int) Math.ceil(mean) + 1;
    while (law.probability(most) > NEGLIGIBLE) {
      most++;
    }
    double[] probabilities = new double[most + 1];
    for (int k = 0; k <= most; k++) {
      probabilities[k] = law.probability(k);
    }
    return probabilities;
  }

  /** The probability of each state. */
  double[] solve() {
    int width = rows[0].length;
    for (int n = states - 1; n > 0; n--) {
      double leaves = 0;
      for (int j = Math.max(0, n - down); j < n; j++) {
        leaves += rows[n][j - n + down];
      }
      for (int i = Math.max(0, n - width + down + 1); i < n; i++) {
        double share = rows[i][n - i + down] / leaves;
        rows[i][n - i + down] = share;
        for (int j = Math.max(0, n - down); j < n; j++) {
          rows[i][j - i + down] += share * rows[n][j - n + down];
        }
      }
    }
    return forward(width);
  }

  private double[] forward(int width) {
    double[] probabilities = new double[states];
    probabilities[0] = 1;
    double sum = 1;
    for (int n = 1; n < states; n++) {
      for (int i = Math.max(0, n - width + down + 1); i < n; i++) {
        probabilities[n] += probabilities[i] * rows[i][n - i + down];
      }
      sum += probabilities[n];
    }
    for (int n = 0; n < states; n++) {
      probabilities[n] /= sum;
    }
    return probabilities;
  }
}
