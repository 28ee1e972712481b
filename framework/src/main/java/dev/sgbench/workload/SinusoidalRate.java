package dev.sgbench.workload;

import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * A rate that swings about its mean.
 *
 * @param mean arrivals a second
 * @param amplitude share of the mean
 * @param period in seconds
 * @param phase at the start, in periods
 */
record SinusoidalRate(double mean, double amplitude, double period, double phase)
    implements RateProfile {

  /** A tenth of a nanosecond: instants are rounded to whole ones. */
  private static final double ACCURACY = 1e-10;

  SinusoidalRate {
    Require.rate(mean);
    Require.between("a day's amplitude", 0, 1, amplitude);
    Require.positive("a day's period, in seconds,", period);
    Require.between("a day's phase", 0, 1, phase);
  }

  /** By how many seconds' worth of the mean rate the load is ahead of an even one. */
  private double ahead(double seconds) {
    double turn = 2 * Math.PI;
    double swing = Math.cos(turn * phase) - Math.cos(turn * (seconds / period + phase));
    return amplitude * period / turn * swing;
  }

  @Override
  public double expected(double seconds) {
    return mean * (seconds + ahead(seconds));
  }

  @Override
  public double seconds(double arrivals) {
    double even = arrivals / mean;
    double most = amplitude * period / Math.PI + 1e-6;
    return new BrentSolver(1e-15, ACCURACY)
        .solve(200, t -> t + ahead(t) - even, Math.max(-1e-6, even - most), even + most);
  }
}
