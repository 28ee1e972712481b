package dev.sgbench.runner;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.RunningLimit;
import dev.sgbench.runner.ServerPlanner.CellServer;
import dev.sgbench.workload.Workload;
import java.time.Duration;
import java.util.List;

/** Whether running limits change while there are requests to hold back. */
final class LimitChecks {

  private LimitChecks() {}

  /**
   * @param cell its id, for messages
   * @param servers the cell's, by index
   * @param workload of a measured iteration
   * @throws InvalidBenchmarkException if a change would come when no request arrives any more, and
   *     so perhaps never
   */
  static void check(String cell, List<CellServer> servers, Workload workload) {
    for (CellServer server : servers) {
      for (RunningLimit.Change change :
          server.limit().map(RunningLimit::schedule).orElse(List.of())) {
        workload
            .arrivalTime()
            .filter(time -> change.after().compareTo(time) >= 0)
            .ifPresent(time -> refuse(cell, server, change, time));
      }
    }
  }

  private static void refuse(
      String cell, CellServer server, RunningLimit.Change change, Duration time) {
    throw new InvalidBenchmarkException(
        "%s: the running limit of server %d is to become %d after %s, but requests arrive for %s only, so that would change nothing; bring the change forward, or let the load last longer"
            .formatted(cell, server.server().index(), change.value(), change.after(), time));
  }
}
