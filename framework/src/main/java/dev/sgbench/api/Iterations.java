package dev.sgbench.api;

import java.time.Duration;
import java.util.Optional;

/**
 * Iterations of one kind, warm-up or measured.
 *
 * @param count how many, from 0
 * @param time how long arrivals go on in each; empty where the workload itself says when it ends
 */
public record Iterations(int count, Optional<Duration> time) {

  /** So many, each as long as the workload says. */
  public static Iterations of(int count) {
    return new Iterations(count, Optional.empty());
  }
}
