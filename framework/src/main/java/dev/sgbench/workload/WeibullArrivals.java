package dev.sgbench.workload;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.LongToDoubleFunction;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Gamma;

/**
 * Independent gaps of a Weibull law, {@code P(gap > x) = exp(-(x / scale)^shape)}, whose shape is
 * solved for from {@code 1 + cv^2 = Gamma(1 + 2 / shape) / Gamma(1 + 1 / shape)^2}.
 *
 * @param rate mean arrivals a second
 * @param cv coefficient of variation of the gaps
 */
record WeibullArrivals(double rate, double cv) implements Arrivals.Steady {

  private static final double LOWEST_SHAPE = 0.15;
  private static final double HIGHEST_SHAPE = 200;

  WeibullArrivals {
    Require.rate(rate);
    Require.between("a Weibull law's coefficient of variation", 0.01, 40, cv);
  }

  private double shape() {
    double wanted = Math.log1p(cv * cv);
    return new BrentSolver(1e-14, 1e-14)
        .solve(
            200,
            shape -> Gamma.logGamma(1 + 2 / shape) - 2 * Gamma.logGamma(1 + 1 / shape) - wanted,
            LOWEST_SHAPE,
            HIGHEST_SHAPE);
  }

  /** Of the law of mean 1. */
  private static double scale(double shape) {
    return 1 / Gamma.gamma(1 + 1 / shape);
  }

  @Override
  public LongSupplier sequence(RandomGenerator random) {
    double shape = shape();
    double scale = scale(shape);
    return RenewalGaps.instants(
        () -> scale * StrictMath.pow(UnitPoisson.gap(random), 1 / shape), rate);
  }

  @Override
  public Optional<LongToDoubleFunction> compensator() {
    double shape = shape();
    double scale = scale(shape);
    return Optional.of(RenewalGaps.compensator(gap -> Math.pow(gap / scale, shape), rate));
  }
}
