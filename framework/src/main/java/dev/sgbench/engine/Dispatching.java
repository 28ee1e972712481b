package dev.sgbench.engine;

import dev.sgbench.routing.RoutingPolicy;

/** How requests get from the router's queue to servers. */
public sealed interface Dispatching {

  /**
   * Fixed batches on one server: collect exactly {@code size} requests in order of arrival, send
   * them together, wait for all of them, then close the next batch.
   *
   * @param size of every batch, at least 1
   */
  record StaticBatches(int size) implements Dispatching {

    /**
     * @throws IllegalArgumentException if {@code size} is below 1
     */
    public StaticBatches {
      if (size < 1) {
        throw new IllegalArgumentException("a static batch has at least 1 member, not " + size);
      }
    }
  }

  /** One server that gets every request as it arrives. */
  record Continuous() implements Dispatching {}

  /**
   * A router in front of the servers that is no part of this process gets every request as it
   * arrives, and decides. To the backend it is the server after the last.
   */
  record External() implements Dispatching {}

  /**
   * A policy decides.
   *
   * @param policy fresh, for this phase alone
   */
  record Routed(RoutingPolicy policy) implements Dispatching {}
}
