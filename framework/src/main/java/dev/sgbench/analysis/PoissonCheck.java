package dev.sgbench.analysis;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
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
   * @param schedule arrivals on the scale of their law's compensator, never decreasing
   */
  static void judge(double[] schedule, double falseAlarm, GeneratorCheck.Findings found) {
    double alpha = falseAlarm / TESTS;
    bound("gaps from the exponential law", gaps(schedule), x -> -Math.expm1(-x), alpha, found);
    bound("instants from the uniform law", instants(schedule), x -> x, alpha, found);
    GammaDistribution erlang = new GammaDistribution(null, BLOCK, 1);
    bound(
        "sums of 10 gaps from the Erlang law",
        blocks(schedule),
        erlang::cumulativeProbability,
        alpha,
        found);
  }

  private static double gap(double[] schedule, int i) {
    return schedule[i] - (i == 0 ? 0 : schedule[i - 1]);
  }

  private static double[] gaps(double[] schedule) {
    double[] gaps = new double[schedule.length];
    Arrays.setAll(gaps, i -> gap(schedule, i));
    return gaps;
  }

  private static double[] instants(double[] schedule) {
    double[] instants = new double[Math.max(0, schedule.length - 1)];
    Arrays.setAll(instants, i -> schedule[i] / schedule[instants.length]);
    return instants;
  }

  private static double[] blocks(double[] schedule) {
    double[] blocks = new double[schedule.length / BLOCK];
    for (int i = 0; i < blocks.length * BLOCK; i++) {
      blocks[i / BLOCK] += gap(schedule, i);
    }
    return blocks;
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
