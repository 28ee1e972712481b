package dev.sgbench.time;

import java.util.concurrent.locks.LockSupport;

/** The machine's monotonic clock: the only place that calls {@link System#nanoTime()}. */
public final class SystemClock implements Clock {

  private volatile Thread sleeper;
  private volatile boolean woken;

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void sleepUntil(long instant) {
    sleeper = Thread.currentThread();
    long remaining = instant == Long.MAX_VALUE ? Long.MAX_VALUE : instant - nanos();
    if (!woken && remaining > 0) {
      LockSupport.parkNanos(this, remaining);
    }
    woken = false;
  }

  @Override
  public void wake() {
    woken = true;
    LockSupport.unpark(sleeper);
  }
}
