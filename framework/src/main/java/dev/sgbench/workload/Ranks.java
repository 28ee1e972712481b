package dev.sgbench.workload;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Ranks from 0, each drawn in proportion to {@code (rank + 1)^-exponent}, by inversion. */
final class Ranks {

  private final double[] cumulative;

  Ranks(int count, double exponent) {
    cumulative = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += StrictMath.pow(i + 1, -exponent);
      cumulative[i] = sum;
    }
  }

  int draw(RandomGenerator random) {
    double mass = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, mass);
    // What is found is the end of its rank's share, which belongs to the next.
    return Math.min(cumulative.length - 1, found >= 0 ? found + 1 : -found - 1);
  }
}
