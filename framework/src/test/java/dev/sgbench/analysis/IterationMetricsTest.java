package dev.sgbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.workload.Objective;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IterationMetricsTest {

  private static final Validity VALID = new Validity(List.of(), Map.of());

  private static double value(IterationRecord record, Metric metric) {
    return IterationMetrics.of(record, VALID).values().get(metric);
  }

  /** Two requests that arrive at 0 and 1000 ms; the window is 100 to 1000 ms. */
  private static IterationRecord two(int batch) {
    RequestRecord first =
        Synthetic.request(
            0,
            batch,
            new double[] {0, 0, 50, 60, 61, 400, 1300},
            new double[] {100, 200, 400},
            0.01);
    RequestRecord second =
        Synthetic.request(
            1,
            batch,
            new double[] {1000, 1001, 1050, 1060, 1061, 1300, 1300},
            new double[] {1100, 1300},
            0.02);
    return Synthetic.iteration(List.of(first, second), Synthetic.at(1300));
  }

  @Test
  void throughput_counts_what_was_delivered_in_the_window() {
    assertThat(value(two(-1), Metric.THROUGHPUT)).isCloseTo(1 / 0.9, within(1e-9));
    assertThat(value(two(-1), Metric.OUTPUT_TOKEN_THROUGHPUT)).isCloseTo(3 / 0.9, within(1e-9));
    assertThat(value(two(-1), Metric.INPUT_TOKEN_THROUGHPUT)).isCloseTo(8 / 0.9, within(1e-9));
    assertThat(value(two(-1), Metric.TOTAL_TOKEN_THROUGHPUT)).isCloseTo(11 / 0.9, within(1e-9));
    assertThat(value(two(-1), Metric.WHOLE_RUN_THROUGHPUT)).isCloseTo(2 / 1.3, within(1e-9));
    assertThat(value(two(-1), Metric.WHOLE_RUN_OUTPUT_TOKEN_THROUGHPUT))
        .isCloseTo(5 / 1.3, within(1e-9));
  }

  @Test
  void times_are_those_of_requests_that_arrive_in_the_window() {
    assertThat(value(two(-1), Metric.TOTAL_LATENCY)).isCloseTo(0.3, within(1e-9));
    assertThat(value(two(-1), Metric.SERVER_LATENCY)).isCloseTo(0.25, within(1e-9));
    assertThat(value(two(-1), Metric.QUEUE_TIME)).isCloseTo(0.05, within(1e-9));
    assertThat(value(two(-1), Metric.SERVER_QUEUE_TIME)).isCloseTo(0.03, within(1e-9));
    assertThat(value(two(-1), Metric.TTFT)).isCloseTo(0.1, within(1e-9));
    assertThat(value(two(-1), Metric.TTFT_FROM_DISPATCH)).isCloseTo(0.05, within(1e-9));
    assertThat(value(two(-1), Metric.TPOT)).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void static_batches_are_over_when_their_last_member_is() {
    assertThat(value(two(0), Metric.TOTAL_LATENCY)).isCloseTo(0.3, within(1e-9));
    assertThat(value(two(0), Metric.BATCH_LATENCY)).isCloseTo(0.3, within(1e-9));
    assertThat(value(two(0), Metric.NUMBER_IN_SYSTEM)).isCloseTo(1, within(1e-9));
    assertThat(value(two(-1), Metric.NUMBER_IN_SYSTEM)).isCloseTo(0.3 / 0.9, within(1e-9));
  }

  @Test
  void a_batch_that_began_before_the_window_is_not_a_whole_one() {
    assertThat(IterationMetrics.of(two(0), VALID).values())
        .doesNotContainKey(Metric.BATCH_COMPLETION_TIME);
  }

  @Test
  void quantiles_that_a_small_sample_cannot_tell_are_absent() {
    assertThat(IterationMetrics.of(two(-1), VALID).values())
        .doesNotContainKeys(Metric.TOTAL_LATENCY_P50, Metric.TTFT_P99, Metric.TOKEN_GAP_P50);
  }

  @Test
  void a_server_that_does_not_tell_its_queue_time_has_no_such_metric() {
    RequestRecord silent =
        Synthetic.request(
            0, -1, new double[] {0, 0, 0, 0, 1, 40}, new double[] {10, 40}, Double.NaN);
    IterationRecord record = Synthetic.iteration(List.of(silent), Synthetic.at(40));
    assertThat(IterationMetrics.of(record, VALID).values())
        .doesNotContainKey(Metric.SERVER_QUEUE_TIME)
        .containsKey(Metric.TOTAL_LATENCY);
  }

  @Test
  void a_burst_has_latencies_but_no_window_throughput() {
    RequestRecord only =
        Synthetic.request(0, -1, new double[] {0, 0, 0, 0, 1, 40}, new double[] {10, 40}, 0);
    IterationRecord record = Synthetic.iteration(List.of(only), Synthetic.at(40));
    assertThat(IterationMetrics.of(record, VALID).values())
        .doesNotContainKeys(Metric.THROUGHPUT, Metric.CONCURRENCY)
        .containsKeys(Metric.WHOLE_RUN_THROUGHPUT, Metric.TOTAL_LATENCY);
  }

  @Test
  void requests_that_were_not_served_are_counted_but_not_timed() {
    List<RequestFacts> requests = new ArrayList<>(two(-1).requests());
    requests.add(Synthetic.unserved(2, 1000, Status.UNSERVED));
    requests.add(Synthetic.unserved(3, 1000, Status.REJECTED));
    IterationMetrics metrics =
        IterationMetrics.of(Synthetic.iteration(requests, Synthetic.at(1300)), VALID);
    assertThat(metrics.counts())
        .containsEntry(Status.COMPLETED, 2)
        .containsEntry(Status.UNSERVED, 1)
        .containsEntry(Status.REJECTED, 1)
        .containsEntry(Status.FAILED, 0);
    assertThat(metrics.values().get(Metric.TOTAL_LATENCY)).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void a_long_continuous_and_a_static_iteration_tell_every_metric_between_them() {
    SplittableRandom random = new SplittableRandom(12);
    long[] schedule = Synthetic.poisson(20_000, 20, random);
    IterationRecord continuous = Synthetic.queue(schedule, 40, new double[20_000], 0, random);
    List<RequestRecord> batches = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      double at = 1000 * i;
      batches.add(
          Synthetic.request(
              i,
              i,
              new double[] {at, at, at, at, at, at + 40, at + 40},
              new double[] {at + 10, at + 40},
              0));
    }
    IterationRecord statically = Synthetic.iteration(2, batches, Synthetic.at(1040));
    Set<Metric> told =
        EnumSet.copyOf(
            IterationMetrics.of(
                    continuous,
                    GpuUseTest.constant(continuous, 300),
                    VALID,
                    Objective.parse("ttft=1s"))
                .values()
                .keySet());
    told.addAll(IterationMetrics.of(statically, VALID).values().keySet());
    assertThat(told).containsExactly(Metric.values());
  }

  @Test
  void goodput_counts_what_was_delivered_in_time() {
    IterationRecord record = two(-1);
    assertThat(under("ttft=100ms,totalLatency=400ms", record, Metric.GOODPUT))
        .isCloseTo(1 / 0.9, within(1e-9));
    assertThat(under("ttft=99ms", record, Metric.GOODPUT)).isZero();
    assertThat(under("tpot=150ms", record, Metric.GOODPUT)).isCloseTo(1 / 0.9, within(1e-9));
    assertThat(under("tpot=150ms", record, Metric.OBJECTIVE_ATTAINMENT)).isZero();
    assertThat(under("tokenGapMax=200ms", record, Metric.OBJECTIVE_ATTAINMENT)).isOne();
  }

  @Test
  void a_request_that_was_never_served_misses_the_objective() {
    List<RequestFacts> requests = new ArrayList<>(two(-1).requests());
    requests.add(Synthetic.unserved(2, 1000, RequestRecord.Status.UNSERVED));
    IterationRecord record = Synthetic.iteration(requests, Synthetic.at(1300));
    assertThat(under("ttft=1s", record, Metric.OBJECTIVE_ATTAINMENT)).isEqualTo(0.5);
  }

  @Test
  void without_an_objective_there_is_no_goodput() {
    assertThat(IterationMetrics.of(two(-1), VALID).values())
        .doesNotContainKeys(Metric.GOODPUT, Metric.OBJECTIVE_ATTAINMENT);
  }

  private static double under(String objective, IterationRecord record, Metric metric) {
    return IterationMetrics.of(record, List.of(), VALID, Objective.parse(objective))
        .values()
        .get(metric);
  }

  @Test
  void littles_law_holds_between_number_rate_and_latency() {
    SplittableRandom random = new SplittableRandom(11);
    long[] schedule = Synthetic.poisson(20_000, 20, random);
    IterationRecord record = Synthetic.queue(schedule, 40, new double[20_000], 0, random);
    double number = value(record, Metric.NUMBER_IN_SYSTEM);
    double product = value(record, Metric.THROUGHPUT) * value(record, Metric.TOTAL_LATENCY);
    assertThat(number).isCloseTo(product, within(0.01 * product));
    assertThat(value(record, Metric.TOTAL_LATENCY)).isCloseTo(1 / 20.0, within(0.004));
  }
}
