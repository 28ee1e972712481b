package dev.sgbench.runner;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.routing.ExternalRouter;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.runner.ServerPlanner.CellServer;
import java.util.List;

/** What a policy asks of its parameters and of the servers, known before any is started. */
final class PolicyChecks {

  private PolicyChecks() {}

  /**
   * @param cell its id, for messages
   * @param choice the cell's policy
   * @param servers the cell's, by index
   * @throws InvalidBenchmarkException if the policy refuses its parameters, or changes limits that
   *     a server does not have
   */
  static void check(String cell, PolicyChoice choice, List<CellServer> servers) {
    RoutingPolicy policy =
        UserCode.call(
            "validate of " + cell,
            () -> {
              RoutingPolicy fresh = choice.newPolicy();
              fresh.validate(servers.size());
              return fresh;
            });
    if (policy instanceof ExternalRouter && servers.stream().anyMatch(s -> s.limit().isPresent())) {
      throw new InvalidBenchmarkException(
          cell
              + ": a running limit needs an engine that knows which server a request goes to, which a router of another process decides; take runningLimit away, or bench that router in a class of its own");
    }
    for (CellServer server : servers) {
      if (policy.changesLimits() && server.limit().isEmpty()) {
        throw new InvalidBenchmarkException(
            "%s changes running limits while servers serve, but server %d has none to change; give the annotation or a parameter a runningLimit, or its @Server method's ServerConfig a RunningLimit"
                .formatted(cell, server.server().index()));
      }
    }
  }
}
