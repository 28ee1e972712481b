package dev.sgbench.runner;

import dev.sgbench.api.Deployment;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.fixture.Cluster;
import dev.sgbench.fixture.KeptServers;
import dev.sgbench.fixture.ServerInfo;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.report.ReportFolder;
import dev.sgbench.sglang.LongestSequence;
import dev.sgbench.time.Clock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Measures the {@link CalibrationGrid} on one server that stays up: every shape once, briefly, then
 * a load that fills the server, then, at rates that go by what it took, all others. Each of the
 * three is an ordinary report.
 */
final class GridRun {

  /**
   * What came out.
   *
   * @param reports to be fitted to, in order of time
   * @param valid whether the load was as asked for in all of them
   */
  record Measured(List<Path> reports, boolean valid) {}

  private static final long SEED = 1;

  /** Between two loads: the server computes what it had begun, and comes to rest. */
  private static final Duration REST = Duration.ofMillis(200);

  private static final String WARM_UP = "warm-up";
  private static final String RUNS = "runs";

  private final Deployment deployment;
  private final ServerOptions servers;
  private final RunSettings settings;
  private final Console console;
  private final List<Path> reports = new ArrayList<>();
  private Clock clock;
  private boolean valid = true;

  /**
   * @param deployment the server that is calibrated
   * @param servers where it comes from
   * @param settings where reports go
   * @param console for people who watch
   */
  GridRun(Deployment deployment, ServerOptions servers, RunSettings settings, Console console) {
    this.deployment = deployment;
    this.servers = servers;
    this.settings = settings;
    this.console = console;
  }

  Measured run() throws IOException, InterruptedException {
    RunPlan smallest = plan(List.of(new GridPoint.Batches(1, 1, 1, 1)));
    servers.check(smallest);
    ReportFolder folder = ReportFolder.create(settings.reports(), Instant.now());
    try (KeptServers kept = new KeptServers(servers.fixture(folder.file("servers"), this::line))) {
      Runnable stop = Interruption.onInterruption(kept::close);
      try {
        line("# Servers: " + kept.kind() + ", " + kept.gpu());
        line("# Reports: " + folder.path());
        measure(kept, grid(kept, smallest), folder);
        return new Measured(List.copyOf(reports), valid);
      } finally {
        Interruption.done(stop);
      }
    }
  }

  private CalibrationGrid grid(KeptServers kept, RunPlan smallest) {
    Session session = smallest.sessions().get(0);
    Cluster cluster = kept.open(new ServerSpecs(SEED, servers::modelPath).of(session));
    clock = cluster.clock();
    ServerInfo found = cluster.servers().get(0);
    int longest = LongestSequence.of(found.arguments());
    line(
        "# Server: SGLang %s, %s, %s, runs at most %d requests, %d KV tokens, sequences up to %d"
            .formatted(
                found.version(),
                found.model(),
                found.gpu(),
                found.maxRunningCeiling(),
                found.kvCapacityTokens(),
                longest));
    return new CalibrationGrid(found.maxRunningCeiling(), found.kvCapacityTokens(), longest);
  }

  private void measure(KeptServers kept, CalibrationGrid grid, ReportFolder folder)
      throws IOException, InterruptedException {
    GridPoint full = grid.saturating();
    List<GridPoint> shapes =
        Stream.concat(Stream.of(full), grid.batches().stream())
            .map(GridPoint::brief)
            .distinct()
            .toList();
    measure("every shape once, not fitted to", shapes, kept, folder.file(WARM_UP), record -> {});
    List<Double> served = new ArrayList<>();
    reports.add(
        measure(
            "as much as the server takes",
            List.of(full),
            kept,
            folder.file(RUNS),
            record -> served.add(served(record))));
    reports.add(
        measure("the grid", grid.others(served.get(0)), kept, folder.file(RUNS), record -> {}));
  }

  /** Requests a second that were over while others still arrived. */
  private static double served(IterationRecord record) {
    long over =
        record.requests().stream()
            .filter(request -> request.status() == RequestRecord.Status.COMPLETED)
            .filter(request -> request.instants().finish() <= record.arrivalsEnd())
            .count();
    if (over == 0) {
      throw new InvalidBenchmarkException(
          "not one request was served in %.0f s; this server is too slow to be calibrated"
              .formatted((record.arrivalsEnd() - record.start()) / 1e9));
    }
    return over / ((record.arrivalsEnd() - record.start()) / 1e9);
  }

  /** Runs loads as one report, and tells its folder. */
  private Path measure(
      String what,
      List<GridPoint> points,
      KeptServers kept,
      Path place,
      Consumer<IterationRecord> observer)
      throws IOException, InterruptedException {
    Instant began = Instant.now();
    line("");
    line("# " + points.size() + " loads: " + what);
    RunPlan plan = plan(points);
    List<Cell> cells = plan.sessions().get(0).cells();
    List<IterationRecord> done = new ArrayList<>();
    ReportFolder own = ReportFolder.create(place, began);
    try (Console file = Console.to(Optional.of(own.file("console.txt")))) {
      ExitCode code =
          new BenchmarkRun(plan, servers, settings(reports.isEmpty()), new RunPrinter(file))
              .run(
                  began,
                  own,
                  kept,
                  (record, metrics) -> {
                    line(cells.get(done.size()), record, done.size() + 1, cells.size());
                    done.add(record);
                    observer.accept(record);
                    metrics.validity().reasons().forEach(reason -> line("  ! " + reason));
                    rest();
                  });
      valid &= code == ExitCode.DONE;
    }
    return own.path();
  }

  private void rest() {
    long end = clock.nanos() + REST.toNanos();
    while (clock.nanos() < end) {
      clock.sleepUntil(end);
    }
  }

  private void line(Cell cell, IterationRecord record, int number, int of) {
    line(
        "  %2d of %d  %6.2f s  %4d requests  %s"
            .formatted(
                number,
                of,
                (record.end() - record.start()) / 1e9,
                record.requests().size(),
                ((GridBench) cell.bench()).point().text()));
  }

  private RunPlan plan(List<GridPoint> points) {
    PlanOptions options =
        new PlanOptions(
            List.of(), List.of(), Map.of(), List.of(), PlanOptions.Repeats.AS_ANNOTATED, SEED);
    List<CellPlanner.CellNeeds> needs =
        points.stream().map(point -> new GridBench(point, deployment).cell(options)).toList();
    List<Cell> cells = needs.stream().map(CellPlanner.CellNeeds::cell).toList();
    return new RunPlan(
        SEED, List.of(new Session(0, needs.get(0).servers(), CellOrder.of(cells, SEED, 0))));
  }

  /** The load generator is warm after its first run. */
  private RunSettings settings(boolean first) {
    return new RunSettings(
        settings.arguments(),
        settings.reports(),
        Optional.empty(),
        Optional.empty(),
        first ? settings.generatorWarmUp() : Duration.ZERO);
  }

  private void line(String text) {
    console.print(text + System.lineSeparator());
  }
}
