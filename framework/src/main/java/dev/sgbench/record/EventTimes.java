package dev.sgbench.record;

import java.util.Arrays;

/** Token times of which each event's instant is written down. */
public final class EventTimes implements TokenTimes {

  /** Null once packed. */
  private long[] instants;

  private Packed packed;

  /** Null as long as every event brought one token: then event {@code i} makes it i + 1. */
  private int[] totals;

  private int events;

  /**
   * @param expectedEvents room for so many without growing
   */
  public EventTimes(int expectedEvents) {
    instants = new long[expectedEvents];
  }

  private EventTimes(EventTimes of) {
    packed = of.events == 0 ? null : Packed.of(of.instants, of.events);
    totals = of.totals == null ? null : Arrays.copyOf(of.totals, of.events);
    events = of.events;
  }

  /** The same, to which no further event comes, in less room. */
  EventTimes packed() {
    return packed == null ? new EventTimes(this) : this;
  }

  /**
   * Appends an event.
   *
   * @param instant when its bytes were read
   * @param total tokens received so far, this event's included
   */
  public void add(long instant, int total) {
    if (events == instants.length) {
      grow();
    }
    if (totals == null && total != events + 1) {
      totals = new int[instants.length];
      Arrays.setAll(totals, i -> i + 1);
    }
    if (totals != null) {
      totals[events] = total;
    }
    instants[events++] = instant;
  }

  private void grow() {
    int length = Math.max(4, events * 2);
    instants = Arrays.copyOf(instants, length);
    totals = totals == null ? null : Arrays.copyOf(totals, length);
  }

  @Override
  public int events() {
    return events;
  }

  @Override
  public long instant(int i) {
    return packed == null ? instants[i] : packed.get(i);
  }

  @Override
  public int total(int i) {
    return totals == null ? i + 1 : totals[i];
  }

  @Override
  public int afterLongestGap() {
    int longest = 1;
    for (int i = 2; i < events; i++) {
      // Fractions, compared without dividing: requests have hundreds of gaps.
      if (gap(i) * brought(longest) > gap(longest) * brought(i)) {
        longest = i;
      }
    }
    return longest;
  }

  private long gap(int i) {
    return instant(i) - instant(i - 1);
  }

  private int brought(int i) {
    return total(i) - total(i - 1);
  }

  @Override
  public boolean forwards() {
    for (int i = 1; i < events; i++) {
      if (gap(i) < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean growing() {
    for (int i = 1; i < events; i++) {
      if (total(i) <= total(i - 1)) {
        return false;
      }
    }
    return true;
  }
}
