package dev.sgbench.routing;

/** One thing a plan asks for. */
public sealed interface Action {

  /**
   * Send a queued request to a server; the admission gate and the client's concurrency limit still
   * apply.
   */
  record Dispatch(RequestView request, int server) implements Action {}

  /** Turn a queued request away; it is recorded as rejected. */
  record Reject(RequestView request, String reason) implements Action {}

  /**
   * Change how many requests {@code server} may run at once. Needs {@link
   * RoutingPolicy#changesLimits()}.
   *
   * @param limit from 1 to the server's ceiling
   */
  record SetMaxRunning(int server, int limit) implements Action {}

  /**
   * Ask again at {@code instant}, on {@link ClusterView#now()}'s scale; replaces an earlier wish.
   */
  record WakeAt(long instant) implements Action {}
}
