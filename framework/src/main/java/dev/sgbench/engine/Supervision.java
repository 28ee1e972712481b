package dev.sgbench.engine;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How a run is watched from outside its loop.
 *
 * @param healthCheck called again and again on a thread of its own; what it throws ends the run
 * @param healthPeriod between two calls
 * @param policyLimit how long one call of a policy may take, in real time
 * @param stuck told, on the watchdog's thread, of a policy call that does not return. The loop
 *     cannot be ended from outside, so this ends the process
 */
public record Supervision(
    Runnable healthCheck,
    Duration healthPeriod,
    Duration policyLimit,
    Consumer<PolicyStuckException> stuck) {

  /** Of a run that nobody has to look after: its servers cannot die, and its policy is known. */
  public static Supervision none() {
    return new Supervision(
        () -> {},
        Duration.ofHours(1),
        Duration.ofHours(1),
        stuck -> {
          throw stuck;
        });
  }
}
