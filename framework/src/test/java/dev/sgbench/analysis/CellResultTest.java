package dev.sgbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CellResultTest {

  private static final CellKey KEY = new CellKey("demo.A", new TreeMap<>(Map.of("rate", "5")));

  private static IterationMetrics iteration(int fork, int number, Map<Metric, Double> values) {
    return new IterationMetrics(
        fork,
        number,
        Map.of(),
        values,
        new Backlog(List.of(), 0),
        LatencySeries.UNKNOWN,
        new Validity(number == 1 ? List.of("late") : List.of(), Map.of()));
  }

  @Test
  void values_stand_by_fork_and_iteration_whatever_order_they_came_in() {
    CellResult result =
        new CellResult(
            KEY,
            List.of(
                iteration(1, 0, Map.of(Metric.TTFT, 3.0)),
                iteration(0, 1, Map.of(Metric.TTFT, 2.0)),
                iteration(0, 0, Map.of(Metric.TTFT, 1.0))));
    assertThat(result.values(Metric.TTFT)).containsExactly(new double[] {1, 2}, new double[] {3});
    assertThat(result.interval(Metric.TTFT, 0.95).mean()).isEqualTo(2);
  }

  @Test
  void a_metric_that_one_iteration_lacks_is_no_result() {
    CellResult result =
        new CellResult(
            KEY,
            List.of(
                iteration(0, 0, Map.of(Metric.TTFT, 1.0, Metric.TTFT_P99, 2.0)),
                iteration(0, 1, Map.of(Metric.TTFT, 1.0))));
    assertThat(result.metrics()).containsExactly(Metric.TTFT);
  }

  @Test
  void reasons_name_their_iteration() {
    CellResult result =
        new CellResult(KEY, List.of(iteration(0, 0, Map.of()), iteration(0, 1, Map.of())));
    assertThat(result.invalidReasons()).containsExactly("fork 0, iteration 1: late");
  }

  @Test
  void a_warm_up_iteration_does_not_belong_to_a_result() {
    assertThatThrownBy(() -> new CellResult(KEY, List.of(iteration(0, -1, Map.of()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("demo.A:rate=5");
    assertThatThrownBy(() -> new CellResult(KEY, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
