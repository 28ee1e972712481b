package dev.sgbench.time;

/**
 * A clock that moves only when the loop sleeps: {@link #sleepUntil(long)} runs scheduled events
 * until one of them wakes the loop, or jumps to the instant asked for. Single-threaded; events of
 * one instant run in the order in which they were scheduled, so a run is repeatable to the last
 * bit.
 */
public final class VirtualClock implements Clock {

  private final EventQueue events = new EventQueue();
  private long now;
  private boolean woken;

  @Override
  public long nanos() {
    return now;
  }

  /**
   * Schedules {@code action} for {@code instant}.
   *
   * @throws IllegalArgumentException if {@code instant} lies in the past
   */
  public void at(long instant, Runnable action) {
    if (instant < now) {
      throw new IllegalArgumentException(
          "an event at " + instant + " ns lies before now, " + now + " ns");
    }
    events.add(instant, action);
  }

  /**
   * Whether nothing is scheduled: a loop that sleeps without a deadline now would sleep for ever.
   */
  @Override
  public boolean idle() {
    return events.isEmpty();
  }

  @Override
  public void sleepUntil(long instant) {
    if (woken) {
      woken = false;
      return;
    }
    if (!events.isEmpty() && events.first() <= instant) {
      runUntil(instant);
    } else if (instant == Long.MAX_VALUE) {
      throw new IllegalStateException(
          "virtual time stands still: nothing is scheduled and the sleep has no deadline");
    } else {
      now = Math.max(now, instant);
    }
    woken = false;
  }

  /** Until somebody wakes the sleeper, too; of several events at {@code instant}, one. */
  private void runUntil(long instant) {
    while (!woken && !events.isEmpty() && events.first() <= instant) {
      now = events.first();
      events.remove().run();
      if (now == instant) {
        return;
      }
    }
  }

  @Override
  public void wake() {
    woken = true;
  }
}
