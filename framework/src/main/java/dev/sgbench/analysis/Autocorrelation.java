package dev.sgbench.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * How much each value of a series depends on the one before. Intervals rest on independent
 * iterations: where neighbours are alike, they are too narrow.
 *
 * @param lag1 the first autocorrelation coefficient, from -1 to 1; NaN of fewer than {@value
 *     #LEAST} values, or where nothing varies
 * @param bound what independent values exceed about once in forty times: {@code 1.96 / sqrt(n)}
 */
public record Autocorrelation(double lag1, double bound) {

  private static final int LEAST = 4;

  /**
   * The coefficient of several series of one process, each about its own mean.
   *
   * @param series none empty; a pair never spans two of them
   */
  public static Autocorrelation of(List<double[]> series) {
    double products = 0;
    double squares = 0;
    int n = 0;
    for (double[] one : series) {
      double mean = Arrays.stream(one).average().orElseThrow();
      for (int i = 0; i < one.length; i++) {
        squares += (one[i] - mean) * (one[i] - mean);
        products += i == 0 ? 0 : (one[i - 1] - mean) * (one[i] - mean);
      }
      n += one.length;
    }
    boolean tells = n >= LEAST && squares > 0;
    return new Autocorrelation(tells ? products / squares : Double.NaN, 1.96 / Math.sqrt(n));
  }

  /** Whether neighbours are more alike than chance makes independent values. */
  public boolean dependent() {
    return lag1 > bound;
  }
}
