package dev.sgbench.engine;

import dev.sgbench.time.Clock;
import dev.sgbench.time.SystemClock;
import java.time.Duration;

/**
 * Measures how long this process was held up: a thread that wants to wake every few milliseconds
 * notes by how much it was late, so that the answer is short by one period at most. Each waking
 * costs some 10 microseconds of the core that the load needs. Its clock is the machine's, whatever
 * clock the engine runs on.
 */
final class PauseMeter implements Runnable {

  static final Duration PERIOD = Duration.ofMillis(5);

  private final Clock clock = new SystemClock();
  private long last = clock.nanos();
  private volatile long longest;

  @Override
  public void run() {
    long now = clock.nanos();
    longest = Math.max(longest, now - last - PERIOD.toNanos());
    last = now;
  }

  /** Nanoseconds of the longest stall so far. */
  long longest() {
    return longest;
  }
}
