package dev.sgbench.runner;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.RunningLimit;
import dev.sgbench.runner.ServerPlanner.CellServer;
import dev.sgbench.sglang.LaunchFlag;
import dev.sgbench.workload.Arrivals;
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
    checkClients(cell, size, workload);
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

  /** A client waits for its batch, so only as many requests as there are clients ever wait. */
  private static void checkClients(String cell, int size, Workload workload) {
    boolean closed =
        workload.classes().stream().allMatch(c -> c.arrivals() instanceof Arrivals.Closed);
    long clients =
        workload.classes().stream()
            .mapToLong(c -> c.arrivals() instanceof Arrivals.Closed load ? load.clients() : 0)
            .sum();
    if (closed && clients < size) {
      throw new InvalidBenchmarkException(
          "%s: closed load of %d clients never has enough requests for a batch of %d, which would never fill; lower batchSize, or let as many clients send at least"
              .formatted(cell, clients, size));
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
