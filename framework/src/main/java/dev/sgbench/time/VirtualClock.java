package dev.sgbench.time;

import java.util.PriorityQueue;

/**
 * A clock that moves only when the loop sleeps: {@link #sleepUntil(long)} runs the earliest
 * scheduled event, or jumps to the instant asked for. Single-threaded; events of one instant run in
 * the order in which they were scheduled, so a run is repeatable to the last bit.
 */
public final class VirtualClock implements Clock {

  private record Event(long instant, long order, Runnable action) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      int byInstant = Long.compare(instant, other.instant);
      return byInstant != 0 ? byInstant : Long.compare(order, other.order);
    }
  }

  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private long now;
  private long scheduled;
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
    events.add(new Event(instant, scheduled++, action));
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
    Event next = events.peek();
    if (next != null && next.instant() <= instant) {
      events.remove();
      now = next.instant();
      next.action().run();
    } else if (instant == Long.MAX_VALUE) {
      throw new IllegalStateException(
          "virtual time stands still: nothing is scheduled and the sleep has no deadline");
    } else {
      now = Math.max(now, instant);
    }
    woken = false;
  }

  @Override
  public void wake() {
    woken = true;
  }
}
