package dev.sgbench.runner;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.RunningLimit;
import dev.sgbench.fixture.ServerInfo;
import dev.sgbench.workload.RequestSpec;
import dev.sgbench.workload.RequestStream;
import dev.sgbench.workload.Seeds;
import dev.sgbench.workload.Workload;
import java.util.List;
import java.util.Optional;

/**
 * What cells ask of servers that only running ones can tell: their real ceiling and the size of
 * their KV cache. Checked before the first request.
 */
final class FoundServers {

  /** Batches looked at where only time ends an iteration. */
  private static final int LOOKED_AT = 1000;

  private FoundServers() {}

  /**
   * @param seed of the run
   * @throws InvalidBenchmarkException if a running limit lies above the ceiling found, or a static
   *     batch could not run at once
   */
  static void check(Session session, List<ServerInfo> servers, long seed) {
    for (Cell cell : session.cells()) {
      for (ServerInfo server : servers) {
        checkLimit(cell, server);
        TokenizerCheck.found(cell, server);
      }
      if (cell.settings().batchSize().isPresent()) {
        checkBatches(cell, servers.get(0), session.fork(), seed);
      }
    }
  }

  private static void checkLimit(Cell cell, ServerInfo server) {
    Optional<RunningLimit> limit = cell.settings().runningLimits().get(server.index());
    if (limit.isPresent() && limit.get().highest() > server.maxRunningCeiling()) {
      throw new InvalidBenchmarkException(
          "%s: a running limit of %d is above %d, the most that server %d was found to run at once; lower the limit or start the server with a higher ceiling"
              .formatted(
                  cell.id(), limit.get().highest(), server.maxRunningCeiling(), server.index()));
    }
  }

  private static void checkBatches(Cell cell, ServerInfo server, int fork, long seed) {
    int size = cell.settings().batchSize().getAsInt();
    if (size > server.maxRunningCeiling()) {
      throw new InvalidBenchmarkException(
          "%s: a batch of %d could not run at once, the server was found to run at most %d; lower batchSize or start the server with a higher ceiling"
              .formatted(cell.id(), size, server.maxRunningCeiling()));
    }
    for (int i = -cell.warmup().iterations(); i < cell.measurement().iterations(); i++) {
      CellPhase phase = i < 0 ? cell.warmup() : cell.measurement();
      long tokens = largestBatch(phase.workload(), size, new Seeds(seed, fork, i));
      if (tokens > server.kvCapacityTokens()) {
        throw new InvalidBenchmarkException(
            "%s: a batch of %d holds up to %d tokens, the server's KV cache was found to hold %d; lower batchSize or the lengths"
                .formatted(cell.id(), size, tokens, server.kvCapacityTokens()));
      }
    }
  }

  /** Input and output tokens of the iteration's largest batch: the requests that it will have. */
  private static long largestBatch(Workload workload, int size, Seeds seeds) {
    RequestStream stream = workload.stream(seeds);
    int batches = workload.requests().isPresent() ? Integer.MAX_VALUE : LOOKED_AT;
    long largest = 0;
    for (int batch = 0; batch < batches && !stream.exhausted(); batch++) {
      long tokens = 0;
      for (int i = 0; i < size && !stream.exhausted(); i++) {
        RequestSpec request = stream.take();
        stream.finished(request, request.arrival());
        tokens += (long) request.inputTokens() + request.outputTokens();
      }
      largest = Math.max(largest, tokens);
    }
    return largest;
  }
}
