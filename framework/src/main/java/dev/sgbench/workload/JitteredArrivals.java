package dev.sgbench.workload;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.LongToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Evenly spaced arrivals, each late by a random share of the spacing.
 *
 * @param rate arrivals a second
 * @param jitter the most by which one is late, in spacings
 */
record JitteredArrivals(double rate, double jitter) implements Arrivals.Steady {

  JitteredArrivals {
    Require.rate(rate);
    Require.between("a jitter", Double.MIN_VALUE, 1, jitter);
  }

  @Override
  public LongSupplier sequence(RandomGenerator random) {
    return new LongSupplier() {
      private long k;

      @Override
      public long getAsLong() {
        return Math.round((k++ + jitter * random.nextDouble()) / rate * 1e9);
      }
    };
  }

  /** Lateness is uniform, so its cumulative hazard is {@code -ln(1 - U)}. */
  @Override
  public Optional<LongToDoubleFunction> compensator() {
    return Optional.of(
        new LongToDoubleFunction() {
          private long k;
          private double sum;

          @Override
          public double applyAsDouble(long instant) {
            double late = (instant * 1e-9 * rate - k++) / jitter;
            // An instant rounded up to the end of its span has not left it.
            sum -= Math.log1p(-Math.min(late, 1 - 1e-12));
            return sum;
          }
        });
  }
}
