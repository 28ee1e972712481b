package dev.sgbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sgbench.analysis.CellKey;
import dev.sgbench.analysis.Metric;
import dev.sgbench.api.InvalidBenchmarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;

/** What readers of JMH's results rely on. */
class JmhReportTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path reports;
  private JsonNode records;
  private JsonNode latency;
  private JsonNode throughput;

  @BeforeEach
  void write_two_cells() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, Instant.EPOCH);
    List<RunResult> all = new ArrayList<>();
    for (String policy : List.of("round-robin", "shortest-queue")) {
      CellKey key = Cells.key(policy, "20");
      all.addAll(JmhReport.records(Cells.planned(key), Cells.result(key)));
    }
    JmhReport.write(ResultFormatType.JSON, folder.file("jmh-result.json"), all);
    CiFiles.write(folder, all);
    records = JSON.readTree(folder.file("jmh-result.json").toFile());
    latency = JSON.readTree(folder.file("ci-latency.json").toFile());
    throughput = JSON.readTree(folder.file("ci-throughput.json").toFile());
  }

  @Test
  void each_metric_is_a_record_named_like_a_method() {
    assertThat(records.findValuesAsText("benchmark"))
        .containsExactly(
            "demo.Routing.throughput",
            "demo.Routing.totalLatency",
            "demo.Routing.throughput",
            "demo.Routing.totalLatency");
    assertThat(records.findValuesAsText("mode")).containsExactly("thrpt", "avgt", "thrpt", "avgt");
  }

  @Test
  void no_metric_holds_a_character_that_breaks_a_reader() {
    for (Metric metric : Metric.values()) {
      assertThat(metric.label()).matches("[A-Za-z0-9]+");
    }
  }

  @Test
  void raw_data_has_a_list_for_each_fork_and_a_value_for_each_iteration() {
    JsonNode primary = records.get(0).get("primaryMetric");
    assertThat(primary.get("scoreUnit").textValue()).isEqualTo("req/s");
    assertThat(primary.get("rawData").toString()).isEqualTo("[[40.0,41.0,42.0],[50.0,51.0,52.0]]");
    assertThat(primary.get("score").doubleValue()).isCloseTo(46, within(1e-9));
    assertThat(primary.get("scoreError").doubleValue())
        .as("the console's error is JMH's")
        .isCloseTo(15.563, within(0.0005));
    JsonNode times = records.get(1).get("primaryMetric");
    assertThat(times.get("scoreUnit").textValue()).isEqualTo("ms");
    assertThat(times.at("/rawData/1/2").doubleValue()).isCloseTo(420, within(1e-9));
  }

  @Test
  void github_action_benchmark_finds_its_fields_and_distinct_names() {
    Set<String> names = new HashSet<>();
    for (JsonNode record : records) {
      assertThat(record.at("/primaryMetric/score").isNumber()).isTrue();
      assertThat(record.get("measurementIterations").intValue()).isEqualTo(3);
      assertThat(record.get("forks").intValue()).isEqualTo(2);
      assertThat(record.get("threads").intValue()).isEqualTo(1);
      names.add(record.get("benchmark").textValue() + record.get("params"));
    }
    assertThat(names).hasSize(records.size());
  }

  @Test
  void jmh_visualizer_finds_its_fields() {
    for (JsonNode record : records) {
      assertThat(record.get("mode").textValue()).isIn("thrpt", "avgt");
      assertThat(record.get("secondaryMetrics").isObject()).isTrue();
      assertThat(record.at("/primaryMetric/rawData/0").isArray()).isTrue();
      record
          .get("params")
          .forEach(value -> assertThat(value.textValue()).doesNotContainAnyWhitespaces());
    }
    assertThat(records.at("/0/params/policy").textValue()).isEqualTo("round-robin");
    assertThat(records.at("/0/params/servers").textValue()).isEqualTo("virtual");
  }

  @Test
  void parameters_that_readers_would_split_are_refused() {
    for (String wrong : List.of("shortest job", "a=b", "a,b", "", "a\nb")) {
      assertThatThrownBy(() -> new CellKey("demo.A", new TreeMap<>(Map.of("policy", wrong))))
          .isInstanceOf(InvalidBenchmarkException.class)
          .hasMessageContaining("parameter 'policy'");
    }
  }

  @Test
  void ci_files_part_records_by_direction() {
    assertThat(latency.findValuesAsText("benchmark"))
        .containsExactly("demo.Routing.totalLatency", "demo.Routing.totalLatency");
    assertThat(throughput).hasSize(2);
    JsonNode first = throughput.get(0);
    assertThat(first.get("name").textValue())
        .startsWith("demo.Routing.throughput ( {")
        .contains("\"policy\":\"round-robin\"");
    assertThat(first.get("unit").textValue()).isEqualTo("req/s");
    assertThat(first.get("value").doubleValue()).isCloseTo(46, within(1e-9));
    assertThat(first.get("range").textValue()).startsWith("± ");
    assertThat(first.get("extra").textValue()).isEqualTo("forks: 2\niterations: 3");
  }

  @Test
  void a_phase_that_ends_by_count_has_no_time() {
    assertThat(records.at("/0/warmupTime").textValue()).isEqualTo("single-shot");
    assertThat(records.at("/0/measurementTime").textValue()).isEqualTo("10 s");
  }

  @Test
  void text_is_written_by_jmh_too() throws IOException {
    CellKey key = Cells.key("round-robin", "20");
    Path file = reports.resolve("result.txt");
    JmhReport.write(
        ResultFormatType.TEXT, file, JmhReport.records(Cells.planned(key), Cells.result(key)));
    assertThat(Files.readString(file)).contains("Routing.throughput", "thrpt", "req/s");
  }
}
