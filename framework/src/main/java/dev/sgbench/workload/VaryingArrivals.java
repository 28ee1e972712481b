package dev.sgbench.workload;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.LongToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * A Poisson process whose rate follows a profile: a process of rate 1, each instant taken back
 * through the integral of the rate.
 *
 * @param profile of the rate
 */
record VaryingArrivals(RateProfile profile) implements Arrivals.Open {

  @Override
  public double expected(double seconds) {
    return profile.expected(seconds);
  }

  @Override
  public double seconds(double arrivals) {
    return profile.seconds(arrivals);
  }

  @Override
  public LongSupplier sequence(RandomGenerator random) {
    UnitPoisson unit = new UnitPoisson(random);
    return () -> Math.max(0, Math.round(profile.seconds(unit.next()) * 1e9));
  }

  @Override
  public Optional<LongToDoubleFunction> compensator() {
    return Optional.of(instant -> profile.expected(instant * 1e-9));
  }
}
