package dev.sgbench.workload;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.LongToDoubleFunction;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.special.Gamma;

/**
 * Independent gaps of a gamma law of shape {@code 1 / cv^2}.
 *
 * @param rate mean arrivals a second
 * @param cv coefficient of variation of the gaps
 */
record GammaArrivals(double rate, double cv) implements Arrivals.Steady {

  GammaArrivals {
    Require.rate(rate);
    Require.between("a gamma law's coefficient of variation", 0.01, 20, cv);
  }

  private double shape() {
    return 1 / (cv * cv);
  }

  @Override
  public LongSupplier sequence(RandomGenerator random) {
    var law = new GammaDistribution(new MathRandom(random), shape(), 1 / shape());
    return RenewalGaps.instants(law::sample, rate);
  }

  @Override
  public Optional<LongToDoubleFunction> compensator() {
    return Optional.of(
        RenewalGaps.compensator(
            gap -> -Math.log(Gamma.regularizedGammaQ(shape(), shape() * gap)), rate));
  }
}
