package dev.sgbench.analysis;

import java.util.Arrays;

/**
 * Values of one quantity over the requests of one iteration. Quantiles are order statistics by
 * nearest rank: the smallest value with at least the asked share of values at or below it, so a
 * quantile is always a value that was measured.
 */
final class Sample {

  /** A quantile needs so many values above its rank. */
  static final int FLOOR = 5;

  private double[] values;
  private int size;
  private double sum;
  private boolean sorted;

  Sample(int expected) {
    values = new double[expected];
  }

  /** Adds a value; NaN stands for "this request has none" and is left out. */
  void add(double value) {
    if (Double.isNaN(value)) {
      return;
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, Math.max(16, size * 2));
    }
    values[size++] = value;
    sum += value;
    sorted = false;
  }

  int size() {
    return size;
  }

  /** The mean, or NaN of nothing. */
  double mean() {
    return size == 0 ? Double.NaN : sum / size;
  }

  /** The quantile at {@code permille} / 1000, or NaN below its sample floor. */
  double quantile(int permille) {
    return meetsFloor(size, permille) ? rank(permille) : Double.NaN;
  }

  /** The quantile whatever the sample's size; NaN of nothing. */
  double rank(int permille) {
    if (size == 0) {
      return Double.NaN;
    }
    if (!sorted) {
      Arrays.sort(values, 0, size);
      sorted = true;
    }
    return values[(int) (rank(size, permille) - 1)];
  }

  /** The rank, from 1, of the quantile among {@code n} values. */
  static long rank(long n, int permille) {
    return Math.max(1, (n * permille + 999) / 1000);
  }

  /** Whether {@code n (1 - p) >= 5}, in whole numbers. */
  static boolean meetsFloor(long n, int permille) {
    return n * (1000 - permille) >= 1000L * FLOOR;
  }
}
