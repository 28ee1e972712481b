package dev.sgbench.record;

import java.util.Arrays;

/**
 * When the tokens of one request were read from the socket: one entry for each event that brought
 * any. Events and tokens are not the same: one event may bring several.
 */
public final class TokenTimes {

  private long[] instants;
  private int[] totals;
  private int events;

  /**
   * @param expectedEvents room for so many without growing
   */
  public TokenTimes(int expectedEvents) {
    instants = new long[expectedEvents];
    totals = new int[expectedEvents];
  }

  /**
   * Appends an event.
   *
   * @param instant when its bytes were read
   * @param total tokens received so far, this event's included
   */
  public void add(long instant, int total) {
    if (events == instants.length) {
      int length = Math.max(4, events * 2);
      instants = Arrays.copyOf(instants, length);
      totals = Arrays.copyOf(totals, length);
    }
    instants[events] = instant;
    totals[events++] = total;
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
    return totals[i];
  }

  /** Tokens received in all. */
  public int tokens() {
    return events == 0 ? 0 : totals[events - 1];
  }
}
