package dev.sgbench.runner;

import dev.sgbench.api.MaxConcurrency;
import dev.sgbench.api.RunningLimit;
import dev.sgbench.api.Strategy;
import dev.sgbench.engine.Dispatching;
import dev.sgbench.engine.LiveLimit;
import dev.sgbench.engine.Phase;
import dev.sgbench.engine.ServerSetup;
import dev.sgbench.fixture.Cluster;
import dev.sgbench.fixture.ServerInfo;
import dev.sgbench.record.LimitChange.Enforcer;
import dev.sgbench.routing.ExternalRouter;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.workload.Seeds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A cell's iteration in the engine's words, on the servers that were found running. */
final class EnginePhase {

  /** How often servers are looked at for {@code servers.csv}. */
  static final Duration SAMPLE_PERIOD = Duration.ofMillis(50);

  private final Cell cell;
  private final CellPhase phase;
  private final Cluster cluster;

  EnginePhase(Cell cell, CellPhase phase, Cluster cluster) {
    this.cell = cell;
    this.phase = phase;
    this.cluster = cluster;
  }

  Phase at(Seeds seeds) {
    return new Phase(
        seeds,
        phase.workload(),
        dispatching(),
        maxConcurrency(),
        cluster.servers().stream().map(this::setup).toList(),
        SAMPLE_PERIOD);
  }

  private Dispatching dispatching() {
    if (cell.policy().isPresent()) {
      RoutingPolicy policy = cell.policy().get().newPolicy();
      return policy instanceof ExternalRouter
          ? new Dispatching.External()
          : new Dispatching.Routed(policy);
    }
    return cell.settings().strategy() == Strategy.STATIC
        ? new Dispatching.StaticBatches(cell.settings().batchSize().getAsInt())
        : new Dispatching.Continuous();
  }

  private OptionalInt maxConcurrency() {
    MaxConcurrency limit = cell.settings().maxConcurrency();
    return limit.unlimited() ? OptionalInt.empty() : OptionalInt.of(limit.requests());
  }

  private ServerSetup setup(ServerInfo server) {
    Optional<RunningLimit> limit = cell.settings().runningLimits().get(server.index());
    return new ServerSetup(
        server.maxRunningCeiling(),
        server.kvCapacityTokens(),
        limit.map(running -> live(running, server.limitEnforcer())));
  }

  private static LiveLimit live(RunningLimit limit, Enforcer enforcer) {
    List<LiveLimit.Step> steps =
        limit.schedule().stream()
            .map(change -> new LiveLimit.Step(change.after(), change.value()))
            .toList();
    return new LiveLimit(enforcer, limit.initial(), steps);
  }
}
