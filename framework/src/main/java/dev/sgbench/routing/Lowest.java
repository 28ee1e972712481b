package dev.sgbench.routing;

import java.util.random.RandomGenerator;

/**
 * The lowest of some scores, chosen at random among equals.
 *
 * @param index of the chosen score
 * @param runnerUp index of the lowest score but the chosen, -1 if there is no other
 * @param tied whether another score was as low
 */
public record Lowest(int index, int runnerUp, boolean tied) {

  /**
   * Draws one random number if several scores share the lowest place, none otherwise.
   *
   * @param scores at least one, none NaN
   */
  public static Lowest of(double[] scores, RandomGenerator random) {
    int ties = 0;
    double least = Double.POSITIVE_INFINITY;
    for (double score : scores) {
      if (score < least) {
        least = score;
        ties = 1;
      } else if (score == least) {
        ties++;
      }
    }
    int chosen = nth(scores, least, ties == 1 ? 0 : random.nextInt(ties));
    return new Lowest(chosen, lowestExcept(scores, chosen), ties > 1);
  }

  private static int nth(double[] scores, double value, int n) {
    int index = -1;
    for (int found = -1; found < n; ) {
      if (scores[++index] == value) {
        found++;
      }
    }
    return index;
  }

  private static int lowestExcept(double[] scores, int excluded) {
    int lowest = -1;
    for (int i = 0; i < scores.length; i++) {
      if (i != excluded && (lowest < 0 || scores[i] < scores[lowest])) {
        lowest = i;
      }
    }
    return lowest;
  }
}
