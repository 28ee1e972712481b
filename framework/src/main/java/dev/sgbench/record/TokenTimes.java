package dev.sgbench.record;

import java.util.Arrays;

/**
 * When the tokens of one request were read from the socket: one entry for each event that brought
 * any. Events and tokens are not the same: one event may bring several.
 */
public final class TokenTimes {

  private long[] instants;

  /** Null as long as every event brought one token: then event {@code i} makes it i + 1. */
  private int[] totals;

  private int events;

  /**
   * @param expectedEvents room for so many without growing
   */
  public TokenTimes(int expectedEvents) {
    instants = new long[expectedEvents];
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

  /**
   * Appends events that brought one token each.
   *
   * @param source holds an instant for each, at {@code from} to {@code to - 1}
   * @param later so many nanoseconds after those instants their bytes were read
   */
  public void addSingle(long[] source, int from, int to, long later) {
    int total = tokens();
    for (int i = from; i < to; i++) {
      add(source[i] + later, ++total);
    }
  }

  /** Number of events. */
  public int events() {
    return events;
  }

  /** When event {@code i} was read. */
  public long instant(int i) {
    return instants[i];
  }

  /** Tokens received up to and with event {@code i}. */
  public int total(int i) {
    return totals == null ? i + 1 : totals[i];
  }

  /** Tokens received in all. */
  public int tokens() {
    return events == 0 ? 0 : total(events - 1);
  }
}
