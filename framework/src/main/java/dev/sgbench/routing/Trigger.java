package dev.sgbench.routing;

/** Why a policy is asked. */
public sealed interface Trigger {

  /** A request arrived and is last in the queue. */
  record Arrived(RequestView request) implements Trigger {}

  /** A request gave its first token. */
  record FirstToken(RequestView request, int server) implements Trigger {}

  /** A request ended on {@code server}. */
  record Completed(RequestView request, int server) implements Trigger {}

  /** The instant came that the policy asked for with {@link Action.WakeAt}. */
  record Timer(long instant) implements Trigger {}
}
