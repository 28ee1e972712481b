package dev.sgbench.api;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a benchmark's annotation says. Settings left out there are empty here; a {@code @Param}
 * field may give them.
 */
public sealed interface Definition {

  /** Number of servers. */
  int servers();

  /** The client's limit, all servers together. */
  Optional<MaxConcurrency> maxConcurrency();

  /** The servers' live limit. */
  Optional<RunningLimit> runningLimit();

  /** What runs on every server. */
  Deployment deployment();

  /**
   * {@link NodeBench}.
   *
   * @param strategy how batches are formed
   * @param batchSize requests in a static batch
   */
  record Node(
      Strategy strategy,
      OptionalInt batchSize,
      Optional<MaxConcurrency> maxConcurrency,
      Optional<RunningLimit> runningLimit,
      Deployment deployment)
      implements Definition {

    @Override
    public int servers() {
      return 1;
    }
  }

  /**
   * {@link RoutingBench}.
   *
   * @param servers one for each GPU
   */
  record Routing(
      int servers,
      Optional<MaxConcurrency> maxConcurrency,
      Optional<RunningLimit> runningLimit,
      Deployment deployment)
      implements Definition {}
}
