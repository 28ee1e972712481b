package dev.sgbench.runner;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.Iterations;
import dev.sgbench.workload.Workload;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts together how often a workload runs and how long. */
final class PhasePlanner {

  private PhasePlanner() {}

  /**
   * A phase as annotated, unless told otherwise.
   *
   * @param cell its id, for messages
   * @param iterations in place of the annotated ones
   * @param time in place of the annotated one
   * @throws InvalidBenchmarkException if a time is given for a workload that ends by count
   */
  static CellPhase plan(
      String cell,
      Workload workload,
      Iterations annotated,
      OptionalInt iterations,
      Optional<Duration> time) {
    Optional<Duration> lasting = time.or(annotated::time);
    return new CellPhase(
        iterations.orElse(annotated.count()),
        lasting.map(duration -> lasting(cell, workload, duration)).orElse(workload));
  }

  private static Workload lasting(String cell, Workload workload, Duration time) {
    if (workload.requests().isPresent()) {
      throw new InvalidBenchmarkException(
          "%s: its workload ends after %d requests, yet a time of %s is given; an iteration ends by one of the two: use Workload.lasting, or take the time away"
              .formatted(cell, workload.requests().getAsInt(), time));
    }
    if (time.isZero()) {
      throw new InvalidBenchmarkException(
          cell + ": an iteration lasts for a positive time, was given " + time);
    }
    return workload.until(time);
  }
}
