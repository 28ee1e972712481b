package dev.sgbench.record;

import java.util.function.LongSupplier;

/**
 * When the tokens of one request were read from the socket: one entry for each event that brought
 * any. Events and tokens are not the same: one event may bring several.
 */
public sealed interface TokenTimes permits EventTimes, StepTimes {

  /** Of a request that got no token. */
  static TokenTimes none() {
    return new EventTimes(0);
  }

  /** Number of events. */
  int events();

  /** When event {@code i} was read. */
  long instant(int i);

  /** Gives the same of one event after the other, and is quicker where all are wanted. */
  default LongSupplier instants() {
    int[] next = {0};
    return () -> instant(next[0]++);
  }

  /** Tokens received up to and with event {@code i}. */
  int total(int i);

  /** Tokens received in all. */
  default int tokens() {
    return events() == 0 ? 0 : total(events() - 1);
  }

  /**
   * The event, from 1, before each of whose tokens the longest time went by: that since the event
   * before, shared among its tokens. The first of equals; undefined below two events.
   */
  int afterLongestGap();

  /** Whether no event lies before the one ahead of it. */
  boolean forwards();

  /** Whether every event brought a token. */
  boolean growing();
}
