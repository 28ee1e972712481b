package dev.sgbench.workload;

import java.util.random.RandomGenerator;
import org.apache.commons.math3.random.AbstractRandomGenerator;

/** A random source as Commons Math's distributions want it. */
final class MathRandom extends AbstractRandomGenerator {

  private final RandomGenerator random;

  MathRandom(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public void setSeed(long seed) {
    throw new UnsupportedOperationException("the source was seeded where it was made");
  }

  @Override
  public double nextDouble() {
    return random.nextDouble();
  }
}
