package dev.sgbench.analysis;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongToDoubleFunction;
import org.apache.commons.math3.distribution.GammaDistribution;

/**
 * Holds a schedule against the law it was drawn from, on the scale on which that law's arrivals are
 * a Poisson process of rate 1 (its compensator), three ways: gaps against the exponential law
 * (wrong rate, arrivals in clumps), sums of {@value #BLOCK} gaps against the Erlang law (gaps that
 * depend on each other), instants against the uniform law (a rate that changes).
 *
 * <p>Each compares a distribution function with the empirical one. Its bound is Massart's form of
 * the Dvoretzky-Kiefer-Wolfowitz inequality, {@code P(D > e) <= 2 exp(-2 n e^2)}, which holds for
 * every n, so the false alarm is what it says and not an approximation.
 */
final class PoissonCheck {

  private static final int BLOCK = 10;
  private static final int TESTS = 3;

  private PoissonCheck() {}

  /**
   * @param schedule arrivals in nanoseconds after the start, never decreasing
   * @param compensator of their law
   */
  static void judge(
      long[] schedule,
      LongToDoubleFunction compensator,
      double falseAlarm,
      GeneratorCheck.Findings found) {
    judge(Arrays.stream(schedule).mapToDouble(compensator).toArray(), falseAlarm, found);
  }

  private static void judge(double[] schedule, double falseAlarm, GeneratorCheck.Findings found) {
    int n = schedule.length;
    double alpha = falseAlarm / TESTS;
    double[] gaps = new double[n];
    double[] blocks = new double[n / BLOCK];
    double[] instants = new double[Math.max(0, n - 1)];
    for (int i = 0; i < n; i++) {
      gaps[i] = schedule[i] - (i == 0 ? 0 : schedule[i - 1]);
      if (i / BLOCK < blocks.length) {
        blocks[i / BLOCK] += gaps[i];
      }
      if (i < n - 1) {
        instants[i] = schedule[i] / schedule[n - 1];
      }
    }
    bound("gaps from the exponential law", gaps, x -> -Math.expm1(-x), alpha, found);
    bound("instants from the uniform law", instants, x -> x, alpha, found);
    GammaDistribution erlang = new GammaDistribution(null, BLOCK, 1);
    bound(
        "sums of 10 gaps from the Erlang law", blocks, erlang::cumulativeProbability, alpha, found);
  }

  private static void bound(
      String what,
      double[] values,
      DoubleUnaryOperator law,
      double alpha,
      GeneratorCheck.Findings found) {
    if (values.length > 0) {
      double bound = Math.sqrt(Math.log(2 / alpha) / (2 * values.length));
      found.bound("distance of the schedule's " + what, distance(values, law), bound, "");
    }
  }

  /** The Kolmogorov-Smirnov distance. */
  static double distance(double[] values, DoubleUnaryOperator law) {
    Arrays.sort(values);
    double n = values.length;
    double most = 0;
    for (int i = 0; i < values.length; i++) {
      double expected = law.applyAsDouble(values[i]);
      most = Math.max(most, Math.max((i + 1) / n - expected, expected - i / n));
    }
    return most;
  }
}
