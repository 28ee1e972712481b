package dev.sgbench.api;

import java.util.concurrent.TimeUnit;

/**
 * How often a benchmark is repeated: JMH's {@code @Fork}, {@code @Warmup}, {@code @Measurement}.
 *
 * @param forks server sessions, at least 1
 * @param warmup iterations at the beginning of each cell that are left out of results
 * @param measurement iterations that count, at least 1
 * @param outputTimeUnit in which reports show times
 */
public record Protocol(
    int forks, Iterations warmup, Iterations measurement, TimeUnit outputTimeUnit) {

  /** One fork, one warm-up iteration, five measured ones, seconds. */
  public static final Protocol DEFAULT =
      new Protocol(1, Iterations.of(1), Iterations.of(5), TimeUnit.SECONDS);
}
