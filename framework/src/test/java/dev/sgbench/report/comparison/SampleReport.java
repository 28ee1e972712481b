package dev.sgbench.report.comparison;

import dev.sgbench.analysis.Backlog;
import dev.sgbench.analysis.CellKey;
import dev.sgbench.analysis.CellResult;
import dev.sgbench.analysis.IterationMetrics;
import dev.sgbench.analysis.LatencySeries;
import dev.sgbench.analysis.Metric;
import dev.sgbench.analysis.Validity;
import dev.sgbench.fixture.ServerInfo;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.report.Manifest;
import dev.sgbench.report.PlannedCell;
import dev.sgbench.report.Report;
import dev.sgbench.report.ReportFolder;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A report of two policies, two forks of three iterations each, written as a run writes it. */
public record SampleReport(
    Map<String, String> place,
    Map<String, String> server,
    String seed,
    double latency,
    List<String> policies,
    List<String> invalid,
    boolean stable,
    int inputTokens) {

  public static SampleReport standard() {
    return new SampleReport(
        Map.of("gpu", "cpu", "servers", "virtual", "sglang", "0.5.17"),
        Map.of("version", "0.5.17", "model", "llama"),
        "1",
        1,
        List.of("round-robin", "shortest-queue"),
        List.of(),
        true,
        1);
  }

  public SampleReport withPlace(String name, String value) {
    return new SampleReport(
        changed(place, name, value), server, seed, latency, policies, invalid, stable, inputTokens);
  }

  public SampleReport withServer(String name, String value) {
    return new SampleReport(
        place, changed(server, name, value), seed, latency, policies, invalid, stable, inputTokens);
  }

  public SampleReport withSeed(String other) {
    return new SampleReport(place, server, other, latency, policies, invalid, stable, inputTokens);
  }

  public SampleReport withLatency(double factor) {
    return new SampleReport(place, server, seed, factor, policies, invalid, stable, inputTokens);
  }

  public SampleReport without(String policy) {
    List<String> left = policies.stream().filter(p -> !p.equals(policy)).toList();
    return new SampleReport(place, server, seed, latency, left, invalid, stable, inputTokens);
  }

  public SampleReport invalid(String reason) {
    return new SampleReport(
        place, server, seed, latency, policies, List.of(reason), stable, inputTokens);
  }

  SampleReport withInputOf(int tokens) {
    return new SampleReport(place, server, seed, latency, policies, invalid, stable, tokens);
  }

  SampleReport unstable() {
    return new SampleReport(place, server, seed, latency, policies, invalid, false, inputTokens);
  }

  private static Map<String, String> changed(Map<String, String> map, String name, String value) {
    Map<String, String> copy = new TreeMap<>(map);
    copy.put(name, value);
    return copy;
  }

  /** Writes it to a folder of its own below {@code parent}, and returns that. */
  public Path write(Path parent) {
    Instant start = Instant.parse("2026-11-24T07:00:00Z");
    try {
      ReportFolder folder =
          ReportFolder.create(Files.createTempDirectory(parent, "reports"), start);
      Manifest manifest = Manifest.of(start, "0.1.0", List.of("run"), Long.parseLong(seed));
      List<PlannedCell> cells = policies.stream().map(this::cell).toList();
      manifest.cells(cells);
      try (Report report = Report.open(folder, cells, manifest, failure -> {})) {
        report.session(0, List.of(info()), List.of(), start, 0);
        cells.forEach(cell -> report.cellDone(result(cell.key())));
        report.complete(start.plusSeconds(60));
      }
      return folder.path();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ServerInfo info() {
    return new ServerInfo(
        0,
        place.get("servers"),
        "",
        server.get("version"),
        server.get("model"),
        place.get("gpu"),
        64,
        4096,
        Map.of());
  }

  private PlannedCell cell(String policy) {
    TreeMap<String, String> params = new TreeMap<>(place);
    params.put("policy", policy);
    params.put("rate", "20");
    return new PlannedCell(
        new CellKey("demo.Routing", params),
        2,
        1,
        Duration.ZERO,
        3,
        Duration.ZERO,
        TimeUnit.MILLISECONDS,
        Workload.requests(1)
            .arriving(Arrivals.poisson(1))
            .input(Lengths.constant(inputTokens))
            .output(Lengths.constant(1)));
  }

  private CellResult result(CellKey key) {
    List<IterationMetrics> iterations = new ArrayList<>();
    for (int fork = 0; fork < 2; fork++) {
      for (int i = 0; i < 3; i++) {
        iterations.add(
            new IterationMetrics(
                fork,
                i,
                Map.of(Status.COMPLETED, 40),
                Map.of(
                    Metric.THROUGHPUT,
                    40 + 0.1 * fork + 0.1 * i,
                    Metric.TOTAL_LATENCY,
                    (0.3 + 0.001 * fork + 0.0005 * i) * latency),
                backlog(),
                LatencySeries.UNKNOWN,
                new Validity(invalid, Map.of())));
      }
    }
    return new CellResult(key, iterations);
  }

  private Backlog backlog() {
    List<Double> slices = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      slices.add(stable ? 2.0 : 2.0 + 10 * i);
    }
    return new Backlog(slices, 40);
  }
}
