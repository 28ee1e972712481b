package dev.sgbench.engine;

import java.util.Collection;

/** Decides, within the loop, when a request goes to which server. */
interface Router {

  /** No wake-up is due. */
  long NEVER = Long.MAX_VALUE;

  /** The phase starts: arrivals are counted from this instant. */
  default void started(long instant) {}

  /** A request arrived. */
  void arrived(RoutedRequest request);

  /** Whether it wants to know of first tokens, each of which wakes the loop. */
  default boolean hearsFirstTokens() {
    return false;
  }

  /** A request gave its first token; called only if {@link #hearsFirstTokens()}. */
  default void firstToken(RoutedRequest request) {}

  /** A request was served. */
  void completed(RoutedRequest request);

  /** When the router wants to be woken, or {@link #NEVER}. */
  default long nextWake() {
    return NEVER;
  }

  /** The instant wished for has come. */
  default void wake(long instant) {}

  /** Requests that arrived and were not dispatched, in order of arrival; live, not a copy. */
  Collection<RoutedRequest> waiting();

  /** Forgets what waits: from this instant on the phase is over for it. */
  void clear(long instant);

  /** Hands over the rows of requests that were served, where the rest of their batch never was. */
  default void abandon() {}
}
