package dev.sgbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricTest {

  /** People's baselines hold these names: add to the list, never change what is in it. */
  @Test
  void names_units_and_directions_are_frozen() {
    assertThat(
            Arrays.stream(Metric.values())
                .map(
                    m ->
                        m.label()
                            + " "
                            + m.unit(TimeUnit.MILLISECONDS)
                            + (m.higherIsBetter() ? " up" : " down")))
        .containsExactly(
            "throughput req/s up",
            "outputTokenThroughput tok/s up",
            "inputTokenThroughput tok/s up",
            "totalTokenThroughput tok/s up",
            "wholeRunThroughput req/s up",
            "wholeRunOutputTokenThroughput tok/s up",
            "totalLatency ms down",
            "totalLatencyP50 ms down",
            "totalLatencyP90 ms down",
            "totalLatencyP95 ms down",
            "totalLatencyP99 ms down",
            "totalLatencyP999 ms down",
            "batchLatency ms down",
            "ownLatency ms down",
            "batchCompletionTime ms down",
            "serverLatency ms down",
            "serverLatencyP50 ms down",
            "serverLatencyP99 ms down",
            "queueTime ms down",
            "queueTimeP99 ms down",
            "serverQueueTime ms down",
            "ttft ms down",
            "ttftP50 ms down",
            "ttftP99 ms down",
            "ttftFromDispatch ms down",
            "ttftFromDispatchP50 ms down",
            "ttftFromDispatchP99 ms down",
            "tpot ms down",
            "tpotP99 ms down",
            "tokenGap ms down",
            "tokenGapP50 ms down",
            "tokenGapP99 ms down",
            "tokenGapMax ms down",
            "concurrency req down",
            "concurrencyMax req down",
            "numberInSystem req down",
            "goodput req/s up",
            "objectiveAttainment share up",
            "offered req/s up",
            "admitted req/s up",
            "rejected req/s down",
            "completed req/s up",
            "requestBalance share up",
            "tokenBalance share up",
            "energy J down",
            "power W down",
            "energyPerOutputToken J/tok down",
            "smClock MHz up");
  }

  @ParameterizedTest
  @ValueSource(strings = {"metrics.md", "metrics.zh-CN.md"})
  void every_metric_has_a_formula_in_the_docs(String page) throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("..", "docs", page)).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();
    for (Metric metric : Metric.values()) {
      assertThat(rows).as(metric.label()).anyMatch(row -> defines(row, metric.label()));
    }
  }

  /** A quantile stands in the row of its mean, in the last column. */
  private static boolean defines(String row, String label) {
    String mean = label.replaceFirst("(P\\d+|Max)$", "");
    String suffix = label.endsWith("Max") ? "(max|最大值)" : label.substring(mean.length());
    String reported = row.substring(row.lastIndexOf('|', row.length() - 2));
    boolean own = row.startsWith("| `" + label + "` |");
    return own
        || (row.startsWith("| `" + mean + "` |")
            && reported.matches("(.*[^\\w])?" + suffix + "([^\\w].*)?"));
  }

  @Test
  void only_times_follow_the_output_time_unit() {
    assertThat(Metric.TTFT.in(0.25, TimeUnit.MICROSECONDS)).isCloseTo(250_000, within(1e-6));
    assertThat(Metric.TTFT.in(90, TimeUnit.MINUTES)).isCloseTo(1.5, within(1e-12));
    assertThat(Metric.TTFT.unit(TimeUnit.MICROSECONDS)).isEqualTo("us");
    assertThat(Metric.THROUGHPUT.in(7, TimeUnit.MICROSECONDS)).isEqualTo(7);
    assertThat(Metric.THROUGHPUT.unit(TimeUnit.MICROSECONDS)).isEqualTo("req/s");
  }

  @Test
  void metrics_are_found_by_name() {
    assertThat(Metric.of("totalLatencyP99")).isEqualTo(Metric.TOTAL_LATENCY_P99);
    assertThatThrownBy(() -> Metric.of("latency")).hasMessageContaining("'latency'");
  }
}
