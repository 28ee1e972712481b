package dev.sgbench.runner;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.analysis.Backlog;
import dev.sgbench.analysis.ServiceLevel;
import dev.sgbench.analysis.Stability;
import dev.sgbench.analysis.capacity.Answer;
import dev.sgbench.analysis.capacity.Probe;
import dev.sgbench.analysis.capacity.RateSearch;
import dev.sgbench.api.BenchDescriptor;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.fixture.KeptServers;
import dev.sgbench.report.CapacityReport;
import dev.sgbench.report.CapacityReport.Measured;
import dev.sgbench.report.Manifest;
import dev.sgbench.report.ReportFolder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A search for capacity: probes rates one after the other on servers that stay up. */
final class CapacityRun {

  /**
   * What is asked for.
   *
   * @param benches all there are
   * @param rates which of them, with which parameters, at a given rate
   * @param objective to be met
   * @param range of rates
   * @param settings where reports go
   */
  record Asked(
      List<BenchDescriptor> benches,
      RateOptions rates,
      ServiceLevel objective,
      Range range,
      RunSettings settings) {

    RunPlan plan(double rate) {
      return rates.plan(benches, rate);
    }
  }

  /**
   * Rates that are looked at.
   *
   * @param from the lowest
   * @param to the highest
   * @param precision how close those around the answer get, as a share
   */
  record Range(double from, double to, double precision) {

    RateSearch search(ServiceLevel objective) {
      try {
        return new RateSearch(objective, from, to, precision);
      } catch (IllegalArgumentException e) {
        throw new InvalidBenchmarkException("--from, --to, --precision: " + e.getMessage(), e);
      }
    }
  }

  private final Asked asked;
  private final ServerOptions servers;
  private final CapacityPrinter printer;
  private final RateSearch search;
  private final Instant start = Instant.now();

  CapacityRun(Asked asked, ServerOptions servers, CapacityPrinter printer) {
    this.asked = asked;
    this.servers = servers;
    this.printer = printer;
    this.search = asked.range().search(asked.objective());
  }

  ExitCode run() throws IOException, InterruptedException {
    RunPlan lowest = asked.plan(asked.range().from());
    servers.check(lowest);
    ReportFolder folder =
        asked
            .settings()
            .resume()
            .map(CapacityReport::interrupted)
            .orElseGet(() -> ReportFolder.create(asked.settings().reports(), start));
    try (KeptServers kept =
        new KeptServers(servers.fixture(folder.file("servers"), printer::line))) {
      Runnable stop = Interruption.onInterruption(kept::close);
      try {
        CapacityCell cell = new CapacityCell(asked, lowest, kept);
        CapacityReport report = report(folder, cell, lowest);
        printer.begin(asked, cell, kept, folder);
        servers.differences(lowest).forEach(what -> printer.line("# Not validated: " + what));
        report.probes().forEach(this::take);
        probeAll(folder, report, kept);
        return end(report, cell, folder);
      } finally {
        Interruption.done(stop);
      }
    }
  }

  private CapacityReport report(ReportFolder folder, CapacityCell cell, RunPlan lowest) {
    Manifest manifest =
        Manifest.of(start, Version.text(), asked.settings().arguments(), cell.seed());
    servers.describe(manifest, lowest);
    manifest.cells(List.of(cell.planned()));
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("meet", asked.objective().toString());
    node.put("objective", cell.planned().workload().objective().toString());
    node.put("confidence", Probe.CONFIDENCE);
    node.put("from", asked.range().from());
    node.put("to", asked.range().to());
    node.put("precision", asked.range().precision());
    manifest.put("capacity", node);
    if (!folder.resumed()) {
      return CapacityReport.create(folder, manifest, asked.objective());
    }
    ResumeCheck.nothingDiffers(Manifest.read(folder.path()), manifest);
    return CapacityReport.resume(folder, manifest, asked.objective());
  }

  private void take(Measured measured) {
    search.add(measured.probe());
    printer.probe(measured);
  }

  private void probeAll(ReportFolder folder, CapacityReport report, KeptServers kept)
      throws IOException, InterruptedException {
    for (OptionalDouble rate = search.next(); rate.isPresent(); rate = search.next()) {
      printer.probing(rate.getAsDouble());
      Measured measured = probe(rate.getAsDouble(), folder, kept);
      report.add(measured);
      take(measured);
    }
  }

  private Measured probe(double rate, ReportFolder folder, KeptServers kept)
      throws IOException, InterruptedException {
    Instant began = Instant.now();
    ReportFolder own = ReportFolder.create(folder.file("probes"), began);
    List<List<Double>> values = new ArrayList<>();
    List<Backlog> backlogs = new ArrayList<>();
    List<String> invalid = new ArrayList<>();
    try (Console console = Console.to(Optional.of(own.file("console.txt")))) {
      new BenchmarkRun(asked.plan(rate), servers, settings(kept), new RunPrinter(console))
          .run(
              began,
              own,
              kept,
              (record, metrics) -> {
                values.add(asked.objective().values(record, metrics));
                backlogs.add(metrics.backlog());
                invalid.addAll(metrics.validity().reasons());
              });
    }
    return new Measured(
        new Probe(rate, values, Stability.of(backlogs).stable()),
        own.path().getFileName().toString(),
        invalid,
        Duration.between(began, Instant.now()).toMillis() / 1e3);
  }

  /** Of one probe; the load generator is warm after the first. */
  private RunSettings settings(KeptServers kept) {
    RunSettings all = asked.settings();
    return new RunSettings(
        all.arguments(),
        all.reports(),
        Optional.empty(),
        Optional.empty(),
        kept.up() ? Duration.ZERO : all.generatorWarmUp());
  }

  private ExitCode end(CapacityReport report, CapacityCell cell, ReportFolder folder) {
    Answer answer = search.answer();
    report.answer(answer, search.missedBelow(), cell.reported(), cell.unit());
    printer.end(answer, search.missedBelow(), report.probes());
    printer.line("Report: " + folder.path());
    if (report.probes().stream().anyMatch(probe -> !probe.invalid().isEmpty())) {
      return ExitCode.INVALID;
    }
    return answer instanceof Answer.Found ? ExitCode.DONE : ExitCode.UNDECIDED;
  }
}
