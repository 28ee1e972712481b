package dev.sgbench.runner;

import dev.sgbench.api.MaxConcurrency;
import dev.sgbench.api.RunningLimit;
import dev.sgbench.api.Strategy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a cell's requests are sent.
 *
 * @param strategy {@link Strategy#CONTINUOUS} for every routing benchmark
 * @param batchSize given if and only if the strategy is {@link Strategy#STATIC}
 * @param maxConcurrency the client's limit, all servers together
 * @param runningLimits each server's live limit, by index; empty for the server's ceiling
 */
record CellSettings(
    Strategy strategy,
    OptionalInt batchSize,
    MaxConcurrency maxConcurrency,
    List<Optional<RunningLimit>> runningLimits) {

  CellSettings {
    runningLimits = List.copyOf(runningLimits);
  }
}
