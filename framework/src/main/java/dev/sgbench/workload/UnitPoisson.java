package dev.sgbench.workload;

import java.util.random.RandomGenerator;

/** A Poisson process of rate 1: the instants that laws stretch and bend to their own scale. */
final class UnitPoisson {

  private final RandomGenerator random;
  private double instant;

  UnitPoisson(RandomGenerator random) {
    this.random = random;
  }

  /** The next instant. */
  double next() {
    instant += gap(random);
    return instant;
  }

  /** One draw of the exponential law of mean 1, by inversion. */
  static double gap(RandomGenerator random) {
    return -StrictMath.log1p(-random.nextDouble());
  }
}
