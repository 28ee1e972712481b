package dev.sgbench.runner;

import dev.sgbench.analysis.CellKey;
import dev.sgbench.analysis.GeneratorBounds;
import dev.sgbench.analysis.GeneratorCheck;
import dev.sgbench.analysis.IterationMetrics;
import dev.sgbench.engine.Engine;
import dev.sgbench.engine.PolicyStuckException;
import dev.sgbench.engine.RequestFailedException;
import dev.sgbench.engine.Supervision;
import dev.sgbench.fixture.Cluster;
import dev.sgbench.record.DiscardingSink;
import dev.sgbench.record.GpuSample;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RecordSink;
import dev.sgbench.sglang.SglangException;
import dev.sgbench.time.Clock;
import dev.sgbench.time.VirtualClock;
import dev.sgbench.workload.Seeds;
import java.time.Duration;
import java.util.List;

/** One cell on a session's servers: its warm-up iterations, then its measured ones. */
final class CellRun {

  private static final Duration HEALTH_PERIOD = Duration.ofSeconds(1);
  private static final Duration POLICY_LIMIT = Duration.ofSeconds(10);

  /** Of calling a sound run invalid by chance, all its iterations together. */
  private static final double FALSE_ALARM = 1e-6;

  private final RunContext context;
  private final int fork;
  private final Cell cell;
  private final Cluster cluster;

  CellRun(RunContext context, int fork, Cell cell, Cluster cluster) {
    this.context = context;
    this.fork = fork;
    this.cell = cell;
    this.cluster = cluster;
  }

  void run() throws InterruptedException {
    context.printer().cell(cell);
    try (Routers.Front front = context.routers().open(cell, cluster)) {
      iterateAll(front);
    }
  }

  private void iterateAll(Routers.Front front) throws InterruptedException {
    for (int i = -cell.warmup().iterations(); i < 0; i++) {
      iterate(i, cell.warmup(), front);
    }
    for (int i = 0; i < cell.measurement().iterations(); i++) {
      if (!context.results().has(cell, fork, i)) {
        iterate(i, cell.measurement(), front);
      }
    }
  }

  private void iterate(int number, CellPhase phase, Routers.Front front)
      throws InterruptedException {
    Results results = context.results();
    // A resumed cell warms its fresh servers up again; those rows are in the report already.
    boolean repeated = results.has(cell, fork, number);
    RecordSink sink = repeated ? new DiscardingSink() : rows(results, number);
    cluster.gpus().ifPresent(gpus -> gpus.begin(sink::gpu));
    IterationRecord record =
        run(phase, new Seeds(context.plan().seed(), fork, number), sink, front);
    List<GpuSample> gpus = cluster.gpus().map(watch -> watch.end(record.end())).orElse(List.of());
    IterationMetrics metrics =
        IterationMetrics.of(record, gpus, check(phase).judge(record), phase.workload().objective());
    Duration took = Duration.ofNanos(record.end() - record.start());
    context.printer().iteration(cell, phase, metrics, took);
    if (!repeated) {
      results.add(cell, metrics);
    }
    if (!record.warmup()) {
      context.observer().accept(record, metrics);
    }
  }

  private RecordSink rows(Results results, int number) {
    CellKey key = results.key(cell);
    long now = clock().nanos();
    return inVirtualTime()
        ? results.report().virtualIteration(key, fork, number, now)
        : results.report().iteration(key, fork, number, now);
  }

  private boolean inVirtualTime() {
    return clock() instanceof VirtualClock;
  }

  private IterationRecord run(CellPhase phase, Seeds seeds, RecordSink sink, Routers.Front front)
      throws InterruptedException {
    LiveUpdates live =
        LiveUpdates.of(
            context,
            context.printer().place(cell, phase, seeds.iteration()),
            sink,
            places(),
            clock());
    StallWatch watch = new StallWatch(live.sink(), clock(), places());
    Supervision supervision =
        new Supervision(
            context.health().check(front, watch),
            HEALTH_PERIOD,
            POLICY_LIMIT,
            CellRun::policyStuck);
    Engine engine = new Engine(clock(), cluster.backend(), supervision);
    try {
      return engine.run(new EnginePhase(cell, phase, cluster).at(seeds), watch);
    } catch (RequestFailedException | SglangException failed) {
      ServerDeath.lookFor(front, failed);
      throw failed;
    } finally {
      live.stop();
    }
  }

  /** Where requests can be: at a server, or at a router in front of them. */
  private int places() {
    return cluster.servers().size() + 1;
  }

  private Clock clock() {
    return cluster.clock();
  }

  /**
   * The loop's thread cannot be ended from outside, so the process is, after taking the servers
   * down.
   */
  private static void policyStuck(PolicyStuckException stuck) {
    stuck.printStackTrace();
    System.exit(ExitCode.FAILED.code());
  }

  private GeneratorCheck check(CellPhase phase) {
    GeneratorBounds bounds =
        inVirtualTime()
            ? GeneratorBounds.virtualTime()
            : GeneratorBounds.realTime(Runtime.getRuntime().availableProcessors());
    int iterations =
        context.plan().sessions().stream()
            .flatMap(session -> session.cells().stream())
            .mapToInt(c -> c.warmup().iterations() + c.measurement().iterations())
            .sum();
    return new GeneratorCheck(phase.workload(), FALSE_ALARM / iterations, bounds);
  }
}
