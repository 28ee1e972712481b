package dev.sgbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.analysis.Backlog;
import dev.sgbench.analysis.CellKey;
import dev.sgbench.analysis.CellResult;
import dev.sgbench.analysis.IterationMetrics;
import dev.sgbench.analysis.LatencySeries;
import dev.sgbench.analysis.Metric;
import dev.sgbench.analysis.Validity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTableTest {

  private static void add(ConsoleTable table, CellKey key, CellResult result) {
    table.add(Cells.planned(key), result);
  }

  @Test
  void shows_what_varies_as_columns_and_what_does_not_above() {
    ConsoleTable table = new ConsoleTable();
    for (String rate : List.of("5", "20")) {
      CellKey key = Cells.key("round-robin", rate);
      add(table, key, Cells.result(key));
    }
    assertThat(table.render())
        .isEqualTo(
            """
            (gpu) cpu  (policy) round-robin  (servers) virtual  (sglang) 0.5.17

            Benchmark             (rate)   Mode  Cnt    Score      Error  Units
            Routing.throughput         5  thrpt    6   46.000   ± 15.563  req/s
            Routing.totalLatency       5   avgt    6  360.000  ± 155.626  ms
            Routing.throughput        20  thrpt    6   46.000   ± 15.563  req/s
            Routing.totalLatency      20   avgt    6  360.000  ± 155.626  ms
            """);
  }

  @Test
  void one_iteration_has_no_error() {
    CellKey key = Cells.key("round-robin", "5");
    ConsoleTable table = new ConsoleTable();
    add(
        table,
        key,
        new CellResult(key, List.of(Cells.metrics(0, 0, Map.of(Metric.THROUGHPUT, 7.0)))));
    assertThat(table.render()).contains("7.000").doesNotContain("±", "NaN");
  }

  @Test
  void says_below_what_is_wrong_with_a_cell() {
    CellKey key = Cells.key("round-robin", "90");
    IterationMetrics wrong =
        new IterationMetrics(
            0,
            0,
            Map.of(),
            Map.of(Metric.THROUGHPUT, 7.0),
            new Backlog(List.of(10., 20., 30., 40., 50., 60., 70., 80., 90., 100.), 400),
            LatencySeries.UNKNOWN,
            new Validity(List.of("mean lateness is 0.02 s, above 0.001 s"), Map.of()));
    ConsoleTable table = new ConsoleTable();
    add(table, key, new CellResult(key, List.of(wrong)));
    assertThat(table.render())
        .contains(
            "UNSTABLE " + key.id() + ": its queue grew by 80 requests",
            "INVALID " + key.id() + ": fork 0, iteration 0: mean lateness is 0.02 s");
  }

  @Test
  void nothing_measured_gives_nothing_but_the_header() {
    assertThat(new ConsoleTable().render())
        .isEqualTo("Benchmark  Mode  Cnt  Score  Error  Units\n");
  }
}
