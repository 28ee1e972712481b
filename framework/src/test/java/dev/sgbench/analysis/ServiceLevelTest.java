package dev.sgbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.record.RequestRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceLevelTest {

  private static IterationRecord spread(int requests) {
    SplittableRandom random = new SplittableRandom(20261124);
    return Synthetic.queue(
        Synthetic.poisson(requests, 10, random), 20, new double[requests], 0, random);
  }

  private static IterationRecord rejectingEveryFourth(int requests) {
    IterationRecord all = spread(requests);
    List<RequestFacts> some = new ArrayList<>(all.requests());
    for (int i = 0; i < requests; i += 4) {
      double millis = (some.get(i).instants().arrival() - Synthetic.START) / 1e6;
      some.set(i, Synthetic.unserved(i, millis, RequestRecord.Status.REJECTED));
    }
    return Synthetic.iteration(some, all.end());
  }

  private static double value(String bound, IterationRecord record) {
    IterationMetrics metrics = IterationMetrics.of(record, new Validity(List.of(), Map.of()));
    return ServiceLevel.parse(bound).values(record, metrics).get(0);
  }

  @Test
  void a_percentile_that_reports_have_is_the_report_s() {
    IterationRecord record = spread(1000);
    IterationMetrics metrics = IterationMetrics.of(record, new Validity(List.of(), Map.of()));
    for (Metric metric :
        new Metric[] {Metric.TTFT_P99, Metric.TOTAL_LATENCY_P50, Metric.TOKEN_GAP_P99}) {
      String label = metric.label();
      assertThat(value(label + "=1s", record)).as(label).isEqualTo(metrics.values().get(metric));
      Measure computed = Measure.Percentile.parse(label);
      assertThat(computed.of(record, metrics)).as(label).isEqualTo(metrics.values().get(metric));
    }
  }

  @Test
  void any_percentile_is_told_to_a_tenth_of_a_percent() {
    IterationRecord record = spread(1000);
    double p90 = value("ttftP90=1s", record);
    double p975 = value("ttftP975=1s", record);
    assertThat(value("ttftP900=1s", record)).isEqualTo(p90);
    assertThat(p975).isGreaterThan(p90).isLessThan(value("ttftP99=1s", record));
  }

  @Test
  void errors_are_the_share_that_was_not_served_in_full() {
    assertThat(value("errors=1%", spread(1000))).isZero();
    assertThat(value("errors=1%", rejectingEveryFourth(1000))).isCloseTo(0.25, within(0.01));
  }

  @ParameterizedTest
  @CsvSource({
    "ttftP99=500ms, 0.5, true",
    "ttftP99=500ms, 0.5000001, false",
    "errors=1%, 0.01, true",
    "errors=1%, 0.011, false",
    "goodput=20, 20, true",
    "goodput=20, 19.9, false",
    "objectiveAttainment=95%, 0.96, true"
  })
  void a_limit_itself_keeps_the_bound(String bound, double value, boolean met) {
    assertThat(ServiceLevel.parse(bound).bounds().get(0).met(value)).isEqualTo(met);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ttft",
        "ttftP99=500",
        "ttftP99=5%",
        "errors=1",
        "goodput=20ms",
        "latencyP99=1s",
        "ttftP9999=1s",
        "ttft=1s,ttft=2s",
        "errorsP99=1%",
        "ttft=-1s"
      })
  void what_is_written_otherwise_is_refused(String text) {
    assertThatThrownBy(() -> ServiceLevel.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_percentile_of_too_few_requests_is_no_figure() {
    assertThatThrownBy(() -> value("ttftP99=1s", spread(100)))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("ttftP99")
        .hasMessageContaining("ask for more requests");
  }

  @Test
  void goodput_without_an_objective_for_requests_is_no_figure() {
    assertThatThrownBy(() -> value("goodput=10", spread(100)))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("--objective");
  }
}
