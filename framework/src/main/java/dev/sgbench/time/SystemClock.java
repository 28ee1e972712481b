package dev.sgbench.time;

import java.util.concurrent.locks.LockSupport;

/**
 * The machine's monotonic clock: the only place that calls {@link System#nanoTime()}.
 *
 * <p>A parked thread wakes some 20 microseconds late, and another 50 where the kernel may group its
 * timers. So the last {@value #MARGIN} ns of a sleep are spent spinning, and {@value
 * #MARGIN_WITH_SLACK} ns where timers are grouped.
 */
public final class SystemClock implements Clock {

  private static final long MARGIN = 30_000;
  private static final long MARGIN_WITH_SLACK = 100_000;

  private volatile Thread sleeper;
  private long margin;
  private volatile boolean woken;

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void sleepUntil(long instant) {
    if (sleeper != Thread.currentThread()) {
      sleeper = Thread.currentThread();
      margin = TimerSlack.lower() ? MARGIN : MARGIN_WITH_SLACK;
    }
    if (instant == Long.MAX_VALUE) {
      park(Long.MAX_VALUE);
    } else {
      park(instant - nanos() - margin);
      spinUntil(instant);
    }
    woken = false;
  }

  private void park(long nanos) {
    if (!woken && nanos > 0) {
      LockSupport.parkNanos(this, nanos);
    }
  }

  /** Leaves the rest of a sleep that ended far too early to the caller. */
  private void spinUntil(long instant) {
    long remaining = instant - nanos();
    while (!woken && remaining > 0 && remaining <= margin) {
      Thread.onSpinWait();
      remaining = instant - nanos();
    }
  }

  @Override
  public void wake() {
    woken = true;
    LockSupport.unpark(sleeper);
  }
}
