package dev.sgbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sgbench.record.RequestRecord;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencySeriesTest {

  private final SplittableRandom random = new SplittableRandom(5);

  private double noise() {
    return random.nextDouble() - 0.5;
  }

  /** A request every 10 ms, each with the latency given, in milliseconds. */
  private static LatencySeries series(int requests, IntToDoubleFunction latency) {
    List<RequestRecord> records =
        IntStream.range(0, requests)
            .mapToObj(
                i -> {
                  double end = 10 * i + latency.applyAsDouble(i);
                  double at = 10 * i;
                  return Synthetic.request(
                      i, -1, new double[] {at, at, at, at, at, end}, new double[] {at, end}, 0);
                })
            .toList();
    var iteration = Synthetic.iteration(records, Synthetic.at(10 * requests + 1000));
    return LatencySeries.of(iteration, SteadyWindow.of(iteration));
  }

  @Test
  void a_queue_that_fills_up_is_cut_off() {
    LatencySeries filling = series(1000, i -> 200 + noise() - (i < 300 ? 0.5 * (300 - i) : 0));
    assertThat(filling.warmupShare()).isCloseTo(0.3, within(0.01));
  }

  @Test
  void nothing_is_cut_off_what_is_steady_from_the_start() {
    double[] shares =
        IntStream.range(0, 200)
            .mapToDouble(i -> series(400, request -> 200 + 50 * noise()).warmupShare())
            .sorted()
            .toArray();
    assertThat(shares[100]).as("median of 200 runs").isLessThan(0.1);
  }

  @Test
  void never_more_than_half_is_cut_off() {
    assertThat(series(1000, i -> 200 + i).warmupShare()).isCloseTo(0.5, within(0.01));
  }

  @Test
  void few_requests_tell_nothing() {
    assertThat(series(99, i -> 200)).isEqualTo(LatencySeries.UNKNOWN);
  }

  @Test
  void neighbours_that_share_a_queue_are_alike() {
    double[] wait = {0};
    LatencySeries queue = series(1000, i -> 100 + (wait[0] = 0.9 * wait[0] + noise()));
    assertThat(queue.autocorrelation()).isCloseTo(0.9, within(0.05));
    assertThat(series(1000, i -> 100 + noise()).autocorrelation()).isCloseTo(0, within(0.1));
  }

  @Test
  void a_pair_never_spans_two_forks() {
    double[] low = {1, 3, 1, 3};
    double[] high = {11, 13, 11, 13};
    Autocorrelation found = Autocorrelation.of(List.of(low, high));
    assertThat(found.lag1()).isEqualTo(-0.75);
    assertThat(found.bound()).isCloseTo(0.693, within(0.001));
    assertThat(found.dependent()).isFalse();
  }

  @Test
  void iterations_that_drift_are_dependent_and_independent_ones_seldom() {
    double[] drift = IntStream.range(0, 20).mapToDouble(i -> i + noise()).toArray();
    assertThat(Autocorrelation.of(List.of(drift)).dependent()).isTrue();
    long alarms =
        IntStream.range(0, 1000)
            .filter(
                run -> {
                  double[] values = IntStream.range(0, 10).mapToDouble(i -> noise()).toArray();
                  return Autocorrelation.of(List.of(values)).dependent();
                })
            .count();
    assertThat(alarms).as("of 1000 independent series").isLessThan(40);
  }

  @Test
  void what_does_not_vary_or_is_short_has_no_coefficient() {
    assertThat(Autocorrelation.of(List.of(new double[] {2, 2, 2, 2})).lag1()).isNaN();
    assertThat(Autocorrelation.of(List.of(new double[] {1, 2, 1})).lag1()).isNaN();
    assertThat(Autocorrelation.of(List.of(new double[] {1, 2, 1})).dependent()).isFalse();
  }
}
