package dev.sgbench.engine;

/** Exponentially weighted mean: each new value counts a tenth, the first one wholly. */
final class Ewma {

  private static final double WEIGHT = 0.1;

  private double mean = Double.NaN;

  void add(double value) {
    mean = Double.isNaN(mean) ? value : mean + WEIGHT * (value - mean);
  }

  /** NaN before the first value. */
  double mean() {
    return mean;
  }
}
