package dev.sgbench.workload;

import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/**
 * Lengths {@code round(exp(mu + sigma z))}, with {@code z} from one uniform draw by inversion.
 *
 * @param mean of the law before rounding
 * @param deviation of the law before rounding
 */
record LognormalLengths(double mean, double deviation) implements Lengths {

  LognormalLengths {
    Require.positive("a lognormal law's mean", mean);
    Require.positive("a lognormal law's standard deviation", deviation);
  }

  @Override
  public IntSupplier sequence(RandomGenerator random) {
    double ratio = deviation / mean;
    double variance = Math.log1p(ratio * ratio);
    double mu = Math.log(mean) - variance / 2;
    double sigma = Math.sqrt(variance);
    return () -> Lengths.whole(Math.exp(mu + sigma * Lengths.standardNormal(random.nextDouble())));
  }
}
