package dev.sgbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sgbench.record.GpuSample;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.workload.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GpuUseTest {

  private static final Validity VALID = new Validity(List.of(), Map.of());

  /** A GPU that draws the same all the time. */
  static List<GpuSample> constant(IterationRecord record, double power) {
    return List.of(
        sample(0, record.start() - 1, power, 1980, 0), sample(0, record.end() + 1, power, 1980, 0));
  }

  private static GpuSample sample(int gpu, long instant, double power, double clock, long why) {
    return new GpuSample(gpu, instant, power, power, clock, 2619, 60, 90, 7e4, why);
  }

  /** Arrivals from 0 to 1000 ms, so a window from 100 to 1000; the last end at 2000 ms. */
  private static IterationRecord record() {
    List<RequestRecord> requests = new ArrayList<>();
    for (int i = 0; i <= 10; i++) {
      double at = 100 * i;
      requests.add(
          Synthetic.request(
              i,
              -1,
              new double[] {at, at, at, at, at, at + 40},
              new double[] {at + 5, at + 40},
              0));
    }
    return Synthetic.iteration(requests, Synthetic.at(2000));
  }

  private static Map<Metric, Double> metrics(List<GpuSample> samples) {
    return IterationMetrics.of(record(), samples, VALID, Objective.NONE).values();
  }

  @Test
  void a_ramp_is_integrated_exactly_and_cut_at_the_edges() {
    // 100 W at -200 ms, rising by 100 W each 200 ms.
    List<GpuSample> ramp = new ArrayList<>();
    for (int i = 0; i <= 11; i++) {
      ramp.add(sample(0, Synthetic.at(-200 + 200.0 * i), 100 + 100 * i, 1500 + i, 0));
    }
    Map<Metric, Double> metrics = metrics(ramp);
    // The line is 200 W at 0 ms and 1200 W at 2000 ms; in the middle of the window, 550 ms, 475 W.
    assertThat(metrics.get(Metric.ENERGY)).isCloseTo(2 * 700.0, within(1e-6));
    assertThat(metrics.get(Metric.POWER)).isCloseTo(475, within(1e-6));
    assertThat(metrics.get(Metric.SM_CLOCK)).isCloseTo(1503.75, within(1e-6));
    // Two tokens each 100 ms, all but those of the first and the last request in the window.
    assertThat(metrics.get(Metric.ENERGY_PER_OUTPUT_TOKEN))
        .isCloseTo(475 / metrics.get(Metric.OUTPUT_TOKEN_THROUGHPUT), within(1e-9));
  }

  @Test
  void power_adds_up_over_gpus_and_clocks_are_averaged() {
    List<GpuSample> samples =
        List.of(
            sample(0, Synthetic.at(-10), 300, 1980, 0),
            sample(1, Synthetic.at(-10), 100, 1000, 0),
            sample(0, Synthetic.at(2010), 300, 1980, 0),
            sample(1, Synthetic.at(2010), 100, 1000, 0));
    Map<Metric, Double> metrics = metrics(samples);
    assertThat(metrics.get(Metric.POWER)).isCloseTo(400, within(1e-9));
    assertThat(metrics.get(Metric.ENERGY)).isCloseTo(800, within(1e-9));
    assertThat(metrics.get(Metric.SM_CLOCK)).isCloseTo(1490, within(1e-9));
  }

  @Test
  void without_a_look_at_gpus_nothing_is_said_of_them() {
    IterationMetrics metrics = IterationMetrics.of(record(), VALID);
    assertThat(metrics.values()).doesNotContainKeys(Metric.ENERGY, Metric.POWER, Metric.SM_CLOCK);
    assertThat(metrics.validity().observations()).isEmpty();
    assertThat(new CellResult(new CellKey("a.B", new TreeMap<>()), List.of(metrics)).gpuSlowdown())
        .isNaN();
  }

  @Test
  void power_that_is_not_told_is_no_power() {
    Map<Metric, Double> metrics = metrics(constant(record(), Double.NaN));
    assertThat(metrics).doesNotContainKeys(Metric.ENERGY, Metric.POWER);
    assertThat(metrics).containsEntry(Metric.SM_CLOCK, 1980.0);
  }

  @Test
  void slowdown_by_heat_is_told_as_a_share_of_the_looks() {
    List<GpuSample> samples =
        List.of(
            sample(0, Synthetic.at(-10), 300, 1980, 0x4),
            sample(0, Synthetic.at(500), 300, 1200, 0x20),
            sample(0, Synthetic.at(1000), 300, 1980, 0),
            sample(0, Synthetic.at(2010), 300, 1980, -1));
    IterationMetrics metrics = IterationMetrics.of(record(), samples, VALID, Objective.NONE);
    CellResult cell = new CellResult(new CellKey("a.B", new TreeMap<>()), List.of(metrics));
    assertThat(cell.gpuSlowdown()).isEqualTo(0.25);
    assertThat(cell.invalidReasons()).isEmpty();
  }
}
