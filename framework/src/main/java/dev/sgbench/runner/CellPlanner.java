package dev.sgbench.runner;

import dev.sgbench.api.BenchDescriptor;
import dev.sgbench.api.Definition;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.MaxConcurrency;
import dev.sgbench.api.RunningLimit;
import dev.sgbench.api.Strategy;
import dev.sgbench.runner.ServerPlanner.CellServer;
import dev.sgbench.workload.Seeds;
import dev.sgbench.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes one cell: asks the benchmark for its load and servers and checks what they say. */
final class CellPlanner {

  /** A cell and the servers that it needs. */
  record CellNeeds(Cell cell, List<PlannedServer> servers) {}

  private final PlanOptions options;
  private final ServerPlanner serverPlanner;

  CellPlanner(PlanOptions options) {
    this.options = options;
    this.serverPlanner = new ServerPlanner(options.serverArgs());
  }

  /**
   * @throws InvalidBenchmarkException if the benchmark is wrong for these values
   */
  CellNeeds plan(
      BenchDescriptor descriptor, Map<String, String> params, Optional<PolicyChoice> policy) {
    String id = Cell.id(descriptor, params, policy);
    Object bench = UserCode.call("the constructor of " + id, descriptor::newBench);
    params.forEach((param, value) -> descriptor.set(bench, param, value));
    Workload workload = UserCode.call("@Load of " + id, () -> load(descriptor, bench));
    Definition definition = descriptor.definition();
    Optional<RunningLimit> limit =
        setting(params, "runningLimit").map(RunningLimit::of).or(definition::runningLimit);
    List<CellServer> servers = serverPlanner.servers(id, descriptor, bench, limit);
    policy.ifPresent(choice -> PolicyChecks.check(id, choice, servers));
    TokenizerCheck.planned(id, workload, servers.stream().map(CellServer::server).toList());
    CellSettings settings =
        new CellSettings(
            definition instanceof Definition.Node node ? node.strategy() : Strategy.CONTINUOUS,
            batchSize(definition, params),
            setting(params, "maxConcurrency")
                .map(MaxConcurrency::new)
                .or(definition::maxConcurrency)
                .orElse(MaxConcurrency.UNLIMITED),
            servers.stream().map(CellServer::limit).toList());
    settings.batchSize().ifPresent(size -> BatchChecks.check(id, size, workload, servers.get(0)));
    CellPhase measurement = measurement(id, descriptor, workload);
    LimitChecks.check(id, servers, measurement.workload());
    return new CellNeeds(
        new Cell(
            descriptor, params, policy, settings, warmup(id, descriptor, workload), measurement),
        servers.stream().map(CellServer::server).toList());
  }

  private CellPhase warmup(String id, BenchDescriptor descriptor, Workload workload) {
    PlanOptions.Repeats repeats = options.repeats();
    return PhasePlanner.plan(
        id,
        workload,
        descriptor.protocol().warmup(),
        repeats.warmupIterations(),
        repeats.warmupTime());
  }

  private CellPhase measurement(String id, BenchDescriptor descriptor, Workload workload) {
    PlanOptions.Repeats repeats = options.repeats();
    return PhasePlanner.plan(
        id, workload, descriptor.protocol().measurement(), repeats.iterations(), repeats.time());
  }

  /** Starting the workload once finds out whether it says all that it must. */
  private Workload load(BenchDescriptor descriptor, Object bench) throws Exception {
    Workload own = descriptor.load(bench);
    own.stream(new Seeds(options.seed(), 0, 0));
    return options.objective().map(own::within).orElse(own);
  }

  private static OptionalInt batchSize(Definition definition, Map<String, String> params) {
    if (!(definition instanceof Definition.Node node) || node.strategy() != Strategy.STATIC) {
      return OptionalInt.empty();
    }
    return setting(params, "batchSize").map(OptionalInt::of).orElse(node.batchSize());
  }

  private static Optional<Integer> setting(Map<String, String> params, String name) {
    return Optional.ofNullable(params.get(name)).map(Integer::valueOf);
  }
}
