package dev.sgbench.runner;

import dev.sgbench.analysis.CellResult;
import dev.sgbench.analysis.IterationMetrics;
import dev.sgbench.fixture.ServerFixture;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.report.Manifest;
import dev.sgbench.report.Report;
import dev.sgbench.report.ReportFolder;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/** A whole run: opens the report, runs every session, and tells what came out. */
final class BenchmarkRun {

  private final RunPlan plan;
  private final ServerOptions servers;
  private final RunSettings settings;
  private final RunPrinter printer;

  BenchmarkRun(RunPlan plan, ServerOptions servers, RunSettings settings, RunPrinter printer) {
    this.plan = plan;
    this.servers = servers;
    this.settings = settings;
    this.printer = printer;
  }

  ExitCode run() throws InterruptedException {
    Instant start = Instant.now();
    ReportFolder folder =
        settings
            .resume()
            .map(ReportFolder::resume)
            .orElseGet(() -> ReportFolder.create(settings.reports(), start));
    ServerFixture fixture = servers.fixture(folder.file("servers"), printer::line);
    return run(start, folder, fixture, (record, metrics) -> {});
  }

  /**
   * Runs on the servers of {@code fixture}, reporting into {@code folder}.
   *
   * @param observer told of every measured iteration
   */
  ExitCode run(
      Instant start,
      ReportFolder folder,
      ServerFixture fixture,
      BiConsumer<IterationRecord, IterationMetrics> observer)
      throws InterruptedException {
    ReportedCells cells = new ReportedCells(plan, fixture);
    Manifest manifest = manifest(start, cells, folder);
    Routers routers = new Routers(servers.routerOptions(plan, folder.file("servers")));
    // Every model is found before anything starts.
    ServerSpecs specs = new ServerSpecs(plan.seed(), servers::modelPath);
    plan.sessions().forEach(specs::of);
    Health health = new Health();
    try (Report report = Report.open(folder, cells.all(), manifest, health::writerFailed)) {
      Runnable flush = Interruption.onInterruption(report::close);
      try (PageAtEnd page = new PageAtEnd(folder)) {
        settings.export().ifPresent(export -> report.export(export.format(), export.file()));
        printer.begin(plan, fixture, folder);
        servers.differences(plan).forEach(printer::notValidated);
        if (fixture.realTime()) {
          GeneratorWarmUp.run(settings.generatorWarmUp());
        }
        Results results = new Results(cells, report);
        runSessions(
            fixture, specs, new RunContext(plan, results, health, printer, routers, observer));
        report.complete(Instant.now());
        ExitCode code = verdict(results.cells(), cells, folder);
        printer.line("Page: " + page.file());
        return code;
      } finally {
        Interruption.done(flush);
      }
    }
  }

  private void runSessions(ServerFixture fixture, ServerSpecs specs, RunContext context)
      throws InterruptedException {
    for (Session session : plan.sessions()) {
      if (!context.results().hasAll(session)) {
        new SessionRun(session, specs.of(session), fixture, context).run();
      }
    }
  }

  private Manifest manifest(Instant start, ReportedCells cells, ReportFolder folder) {
    Manifest manifest = Manifest.of(start, Version.text(), settings.arguments(), plan.seed());
    servers.describe(manifest, plan);
    manifest.cells(cells.all());
    manifest.put("objectives", cells.objectives());
    if (settings.resume().isPresent()) {
      Manifest interrupted = Manifest.read(folder.path());
      ResumeCheck.nothingDiffers(interrupted, manifest);
      manifest.goesOnWith(interrupted);
    }
    return manifest;
  }

  private ExitCode verdict(List<CellResult> results, ReportedCells cells, ReportFolder folder) {
    printer.end(results, cells, folder);
    boolean valid = results.stream().allMatch(result -> result.invalidReasons().isEmpty());
    return valid ? ExitCode.DONE : ExitCode.INVALID;
  }
}
