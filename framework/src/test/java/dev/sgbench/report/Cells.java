package dev.sgbench.report;

import dev.sgbench.analysis.Backlog;
import dev.sgbench.analysis.CellKey;
import dev.sgbench.analysis.CellResult;
import dev.sgbench.analysis.IterationMetrics;
import dev.sgbench.analysis.LatencySeries;
import dev.sgbench.analysis.Metric;
import dev.sgbench.analysis.Validity;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Cells for tests. */
final class Cells {

  private static final Workload WORKLOAD =
      Workload.lasting(Duration.ofSeconds(10))
          .arriving(Arrivals.poisson(20))
          .input(Lengths.constant(8))
          .output(Lengths.constant(3));

  private Cells() {}

  static CellKey key(String policy, String rate) {
    return new CellKey(
        "demo.Routing",
        new TreeMap<>(
            Map.of(
                "gpu", "cpu", "policy", policy, "rate", rate, "servers", "virtual", "sglang",
                "0.5.17")));
  }

  static PlannedCell planned(CellKey key) {
    return new PlannedCell(
        key, 2, 1, Duration.ZERO, 3, Duration.ofSeconds(10), TimeUnit.MILLISECONDS, WORKLOAD);
  }

  static IterationMetrics metrics(int fork, int iteration, Map<Metric, Double> values) {
    return new IterationMetrics(
        fork,
        iteration,
        Map.of(Status.COMPLETED, 40),
        values,
        new Backlog(List.of(1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0), 40),
        LatencySeries.UNKNOWN,
        new Validity(List.of(), Map.of("mean lateness", 0.0001)));
  }

  /** Two forks of three iterations; throughput and latency tell them apart. */
  static CellResult result(CellKey key) {
    List<IterationMetrics> iterations = new ArrayList<>();
    for (int fork = 0; fork < 2; fork++) {
      for (int i = 0; i < 3; i++) {
        iterations.add(
            metrics(
                fork,
                i,
                Map.of(
                    Metric.THROUGHPUT,
                    40.0 + 10 * fork + i,
                    Metric.TOTAL_LATENCY,
                    0.3 + 0.1 * fork + 0.01 * i)));
      }
    }
    return new CellResult(key, iterations);
  }
}
