package dev.sgbench.routing;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Scores of which few change between two looks for the lowest: a tree in which each node knows the
 * lowest score below it, and how many share it. Finds what {@link Lowest#of} finds.
 */
final class Standing {

  private static final double[] NONE = {};

  private final int servers;
  private final int leaves;
  private final double[] least;
  private final int[] ties;

  /** So many scores, to be set before they are looked at. */
  Standing(int servers) {
    this.servers = servers;
    this.leaves = Math.max(1, Integer.highestOneBit(2 * servers - 1));
    this.least = new double[2 * leaves];
    this.ties = new int[2 * leaves];
  }

  void set(int server, double score) {
    put(server, score, 1);
  }

  /** All of them, or none where there are too many to be explained. */
  double[] scores() {
    return Explanation.keeps(servers) ? Arrays.copyOfRange(least, leaves, leaves + servers) : NONE;
  }

  /** The lowest, chosen at random among equals. */
  Lowest lowest(RandomGenerator random) {
    int tied = ties[1];
    int chosen = nth(tied == 1 ? 0 : random.nextInt(tied));
    int runnerUp = tied == 1 ? lowestExcept(chosen) : nth(nth(0) == chosen ? 1 : 0);
    return new Lowest(chosen, runnerUp, tied > 1);
  }

  private int lowestExcept(int server) {
    double score = least[leaves + server];
    put(server, score, 0);
    int lowest = ties[1] == 0 ? -1 : nth(0);
    put(server, score, 1);
    return lowest;
  }

  /** The n-th, from 0, of those that have the lowest score, by index. */
  private int nth(int n) {
    int node = 1;
    int left = n;
    while (node < leaves) {
      node *= 2;
      boolean below = ties[node] > 0 && least[node] == least[node / 2];
      int skipped = below ? ties[node] : 0;
      if (left >= skipped) {
        left -= skipped;
        node++;
      }
    }
    return node - leaves;
  }

  private void put(int server, double score, int count) {
    int node = leaves + server;
    least[node] = score;
    ties[node] = count;
    do {
      node /= 2;
    } while (node > 0 && join(node));
  }

  /** Whether that changed the node. */
  private boolean join(int node) {
    int left = 2 * node;
    int right = left + 1;
    boolean takesLeft = ties[right] == 0 || (ties[left] > 0 && least[left] <= least[right]);
    boolean takesRight = ties[left] == 0 || (ties[right] > 0 && least[right] <= least[left]);
    double score = takesLeft ? least[left] : least[right];
    int count = (takesLeft ? ties[left] : 0) + (takesRight ? ties[right] : 0);
    boolean changes = score != least[node] || count != ties[node];
    least[node] = score;
    ties[node] = count;
    return changes;
  }
}
