package dev.sgbench.runner;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.RunningLimit;
import dev.sgbench.runner.ServerPlanner.CellServer;
import dev.sgbench.sglang.LaunchFlag;
import dev.sgbench.workload.Workload;

/** What static batches ask of workload and server. */
final class BatchChecks {

  private BatchChecks() {}

  /**
   * @param cell its id, for messages
   * @param size requests in a batch
   * @throws InvalidBenchmarkException if a batch would never fill, or could not run at once
   */
  static void check(String cell, int size, Workload workload, CellServer server) {
    if (size < 1) {
      throw new InvalidBenchmarkException(
          "%s: batchSize must be at least 1, was %d".formatted(cell, size));
    }
    workload.requests().ifPresent(requests -> checkMultiple(cell, size, requests));
    server.limit().map(RunningLimit::lowest).ifPresent(limit -> checkLimit(cell, size, limit));
    server.ceiling().ifPresent(ceiling -> checkCeiling(cell, size, ceiling));
  }

  private static void checkMultiple(String cell, int size, int requests) {
    if (requests % size != 0) {
      int fewer = requests / size * size;
      throw new InvalidBenchmarkException(
          "%s: %d requests are no multiple of the batch size, %d, so the last batch would never fill; use %s%d"
              .formatted(cell, requests, size, fewer == 0 ? "" : fewer + " or ", fewer + size));
    }
  }

  private static void checkLimit(String cell, int size, int limit) {
    if (size > limit) {
      throw new InvalidBenchmarkException(
          "%s: a batch of %d is above the running limit, %d, and could not run at once; lower batchSize or raise the limit"
              .formatted(cell, size, limit));
    }
  }

  private static void checkCeiling(String cell, int size, int ceiling) {
    if (size > ceiling) {
      throw new InvalidBenchmarkException(
          "%s: a batch of %d is above %s=%d and could not run at once; lower batchSize or raise the flag"
              .formatted(cell, size, LaunchFlag.MAX_RUNNING_REQUESTS.literal(), ceiling));
    }
  }
}
