package dev.sgbench.engine;

import java.util.random.RandomGenerator;

/** A policy's random source, which counts what is drawn from it. */
final class CountingRandom implements RandomGenerator {

  private final RandomGenerator source;
  private int draws;

  CountingRandom(RandomGenerator source) {
    this.source = source;
  }

  @Override
  public long nextLong() {
    draws++;
    return source.nextLong();
  }

  int draws() {
    return draws;
  }
}
