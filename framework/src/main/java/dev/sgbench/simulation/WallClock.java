package dev.sgbench.simulation;

import dev.sgbench.time.Clock;
import java.time.Instant;

/** Turns instants of a monotonic clock into seconds since 1970, by one pair of readings. */
final class WallClock {

  private final Clock clock;
  private final double anchor;

  WallClock(Clock clock) {
    this.clock = clock;
    Instant now = Instant.now();
    anchor = now.getEpochSecond() + now.getNano() / 1e9 - clock.nanos() / 1e9;
  }

  /** The present instant of the monotonic clock. */
  long now() {
    return clock.nanos();
  }

  double epochSeconds(long instant) {
    return anchor + instant / 1e9;
  }
}
