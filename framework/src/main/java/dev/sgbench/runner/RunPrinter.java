package dev.sgbench.runner;

import dev.sgbench.analysis.CellResult;
import dev.sgbench.analysis.IterationMetrics;
import dev.sgbench.api.BenchDescriptor;
import dev.sgbench.api.PolicyDescriptor;
import dev.sgbench.fixture.ServerFixture;
import dev.sgbench.fixture.ServerInfo;
import dev.sgbench.report.ConsoleTable;
import dev.sgbench.report.Jvm;
import dev.sgbench.report.PolicyTable;
import dev.sgbench.report.Progress;
import dev.sgbench.report.ReportFolder;
import dev.sgbench.workload.Objective;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a person what a run does, while it does it. */
final class RunPrinter {

  private final Progress progress;
  private final Map<String, List<String>> policies = new HashMap<>();
  private TimeLeft timeLeft;
  private boolean realTime;
  private int cells;
  private int cell;

  RunPrinter(Console console) {
    this.progress = new Progress(console.stream(), console.terminal());
  }

  void line(String text) {
    progress.println(text);
  }

  void begin(RunPlan plan, ServerFixture fixture, ReportFolder folder) {
    timeLeft = new TimeLeft(plan);
    realTime = fixture.realTime();
    plan.sessions().forEach(session -> session.cells().forEach(this::remember));
    cells = plan.sessions().stream().mapToInt(session -> session.cells().size()).sum();
    line("# sgbench " + Version.text());
    line("# Servers: " + fixture.kind() + ", " + fixture.gpu());
    Jvm jvm = Jvm.present();
    line("# Java: " + jvm);
    if (realTime) {
      jvm.advice().ifPresent(advice -> line("# Warning: " + advice));
    }
    line("# Seed: " + plan.seed());
    line("# Report: " + folder.path());
  }

  /** Simulated servers are not like the one that was measured. */
  void notValidated(String difference) {
    line("# Not validated: " + difference);
  }

  private void remember(Cell planned) {
    if (planned.policy().isPresent()) {
      BenchDescriptor bench = planned.bench();
      policies.put(
          bench.benchClass(), bench.policies().stream().map(PolicyDescriptor::name).toList());
    }
  }

  void session(Session session, List<ServerInfo> servers) {
    line("");
    line("# Fork: " + (session.fork() + 1));
    for (ServerInfo server : servers) {
      line(
          "# Server %d: SGLang %s, %s, %s, runs at most %d requests, %d KV tokens%s"
              .formatted(
                  server.index(),
                  server.version(),
                  server.model(),
                  server.gpu(),
                  server.maxRunningCeiling(),
                  server.kvCapacityTokens(),
                  server.url().isEmpty() ? "" : ", " + server.url()));
    }
  }

  void cell(Cell next) {
    cell++;
    line("");
    line("# Benchmark " + cell + " of " + cells + ": " + next.id());
    Objective objective = next.measurement().workload().objective();
    if (!objective.limits().isEmpty()) {
      line("# Goodput under " + objective);
    }
    Routers.external(next)
        .ifPresent(
            router ->
                line(
                    "# Router of another process: what it sends is "
                        + (router.acknowledgedAtOnce()
                            ? "acknowledged at once"
                            : "acknowledged as the kernel likes, and so its second small write may wait 40 ms")));
  }

  Progress progress() {
    return progress;
  }

  void iteration(Cell of, CellPhase phase, IterationMetrics metrics, Duration took) {
    timeLeft.finished(phase.workload(), took);
    progress.finished(
        place(of, phase, metrics.iteration()), metrics, of.bench().protocol().outputTimeUnit());
  }

  void end(List<CellResult> results, ReportedCells reported, ReportFolder folder) {
    ConsoleTable table = new ConsoleTable();
    results.forEach(result -> table.add(reported.of(result.key()), result));
    line("");
    line(table.render());
    String compared = new PolicyTable(results, policies).render();
    if (!compared.isEmpty()) {
      line(compared);
    }
    line("Report: " + folder.path());
  }

  Progress.Place place(Cell of, CellPhase phase, int iteration) {
    boolean warmup = iteration < 0;
    return new Progress.Place(
        warmup ? "Warmup" : "Iteration",
        of.id(),
        cell,
        cells,
        warmup ? iteration + phase.iterations() + 1 : iteration + 1,
        phase.iterations(),
        phase.workload().requests(),
        phase.workload().meanRate(),
        realTime ? timeLeft.left() : Optional.empty());
  }
}
