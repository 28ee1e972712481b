package dev.sgbench.engine;

import java.util.OptionalInt;

/** The client's own limit on requests sent and not yet answered, all servers together. */
final class MaxConcurrency {

  private final int limit;
  private int inFlight;

  MaxConcurrency(OptionalInt limit) {
    this.limit = limit.orElse(Integer.MAX_VALUE);
  }

  boolean open() {
    return inFlight < limit;
  }

  void enter() {
    inFlight++;
  }

  void leave() {
    inFlight--;
  }
}
