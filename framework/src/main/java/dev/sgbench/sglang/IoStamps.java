package dev.sgbench.sglang;

import dev.sgbench.time.Clock;

/**
 * What the client's one IO thread did last: the session that it read, and when that read returned.
 * Confined to that thread, on which bytes are decoded right after they are read.
 */
final class IoStamps {

  private final Clock clock;
  private StampedSession session;
  private long read;

  IoStamps(Clock clock) {
    this.clock = clock;
  }

  long now() {
    return clock.nanos();
  }

  /** A read of {@code session} has just returned bytes. */
  void readReturned(StampedSession of) {
    read = clock.nanos();
    session = of;
  }

  /** When the latest read that brought bytes returned. */
  long lastRead() {
    return read;
  }

  /** When the session read last had accepted the last byte written to it. */
  long lastWriteOfReader() {
    return session.lastWrite();
  }
}
