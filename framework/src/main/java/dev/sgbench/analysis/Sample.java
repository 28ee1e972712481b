package dev.sgbench.analysis;

import java.util.Arrays;

/**
 * Values of one quantity over the requests of one iteration. Quantiles are order statistics by
 * nearest rank: the smallest value with at least the asked share of values at or below it, so a
 * quantile is always a value that was measured.
 */
public final class Sample {

  /** A quantile needs so many values above its rank. */
  static final int FLOOR = 5;

  private static final int PERMILLE = 1000;

  private double[] values;
  private int size;
  private double sum;
  private boolean sorted;

  /**
   * @param expected how many values will come; a hint
   */
  public Sample(int expected) {
    values = new double[expected];
  }

  /** Adds a value; NaN stands for "this request has none" and is left out. */
  public void add(double value) {
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

  /** How many values there are. */
  public int size() {
    return size;
  }

  /** The mean, or NaN of nothing. */
  public double mean() {
    return size == 0 ? Double.NaN : sum / size;
  }

  /** The quantile at {@code permille} / 1000, or NaN below its sample floor. */
  double quantile(int permille) {
    return meetsFloor(size, permille) ? rank(permille) : Double.NaN;
  }

  /** The quantile whatever the sample's size; NaN of nothing. */
  double rank(int permille) {
    return size == 0 ? Double.NaN : value(rank(size, permille, PERMILLE));
  }

  /**
   * The value at a rank.
   *
   * @param rank from 1, the smallest, to {@link #size()}
   */
  public double value(long rank) {
    if (!sorted) {
      Arrays.sort(values, 0, size);
      sorted = true;
    }
    return values[(int) (rank - 1)];
  }

  /** The rank, from 1, of the quantile at {@code part / whole} among {@code n} values. */
  public static long rank(long n, int part, int whole) {
    return Math.max(1, (n * part + whole - 1) / whole);
  }

  /** Whether {@code n (1 - p) >= 5} for the quantile at {@code p = part / whole}. */
  public static boolean meetsFloor(long n, int part, int whole) {
    return n * (whole - part) >= (long) whole * FLOOR;
  }

  /** The rank, from 1, of the quantile among {@code n} values. */
  static long rank(long n, int permille) {
    return rank(n, permille, PERMILLE);
  }

  /** Whether {@code n (1 - p) >= 5}, in whole numbers. */
  static boolean meetsFloor(long n, int permille) {
    return meetsFloor(n, permille, PERMILLE);
  }
}
