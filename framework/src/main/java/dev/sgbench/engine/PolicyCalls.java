package dev.sgbench.engine;

import java.util.concurrent.atomic.AtomicLong;

/** Counts entries into and returns from policy code, for the watchdog to read. */
final class PolicyCalls {

  private final AtomicLong count = new AtomicLong();

  void entered() {
    count.lazySet(count.getPlain() + 1);
  }

  void left() {
    count.lazySet(count.getPlain() + 1);
  }

  /** Odd while the loop is in a policy; each call has a number of its own. */
  long count() {
    return count.get();
  }
}
