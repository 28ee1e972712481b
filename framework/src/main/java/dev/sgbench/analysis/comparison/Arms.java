package dev.sgbench.analysis.comparison;

import dev.sgbench.analysis.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One metric measured twice.
 *
 * @param metric tells the direction
 * @param base values of each fork's iterations, in any unit
 * @param fresh the same of the other arm, in the same unit
 * @param commonSeeds whether iteration i of fork f drew the same random numbers in both
 */
public record Arms(Metric metric, List<double[]> base, List<double[]> fresh, boolean commonSeeds) {

  /** So many forks are samples of their own: differences between server sessions then show. */
  private static final int FORKS_AS_SAMPLES = 3;

  /** What is compared: one value for each sample, of each arm. */
  static final class Samples {
    private final double[] base;
    private final double[] fresh;
    private final Method method;

    Samples(double[] base, double[] fresh, Method method) {
      this.base = base;
      this.fresh = fresh;
      this.method = method;
    }

    double[] base() {
      return base;
    }

    double[] fresh() {
      return fresh;
    }

    Method method() {
      return method;
    }

    /** How many the arm that has fewer has. */
    int size() {
      return Math.min(base.length, fresh.length);
    }
  }

  Samples samples() {
    int forks = Math.min(base.size(), fresh.size());
    boolean byFork = forks >= FORKS_AS_SAMPLES;
    if (!commonSeeds) {
      return byFork
          ? new Samples(means(base), means(fresh), Method.WELCH_FORK_MEANS)
          : new Samples(all(base), all(fresh), Method.WELCH_ITERATIONS);
    }
    List<double[]> commonBase = common(base, fresh, forks);
    List<double[]> commonFresh = common(fresh, base, forks);
    return byFork
        ? new Samples(means(commonBase), means(commonFresh), Method.PAIRED_FORK_MEANS)
        : new Samples(all(commonBase), all(commonFresh), Method.PAIRED_ITERATIONS);
  }

  /** The iterations of {@code of} that {@code other} has too. */
  private static List<double[]> common(List<double[]> of, List<double[]> other, int forks) {
    List<double[]> both = new ArrayList<>();
    for (int fork = 0; fork < forks; fork++) {
      int length = Math.min(of.get(fork).length, other.get(fork).length);
      both.add(Arrays.copyOf(of.get(fork), length));
    }
    return both;
  }

  private static double[] means(List<double[]> forks) {
    return forks.stream()
        .mapToDouble(fork -> Arrays.stream(fork).average().orElseThrow())
        .toArray();
  }

  private static double[] all(List<double[]> forks) {
    return forks.stream().flatMapToDouble(Arrays::stream).toArray();
  }
}
