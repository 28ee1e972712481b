package dev.sgbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sgbench.record.IterationRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StabilityTest {

  private static Stability cell(double load, long seed) {
    List<Backlog> iterations = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      SplittableRandom random = new SplittableRandom(seed * 5 + i);
      long[] schedule = Synthetic.poisson(960, 20, random);
      IterationRecord iteration = Synthetic.queue(schedule, 20 / load, new double[960], 0, random);
      SteadyWindow window = SteadyWindow.of(iteration);
      iterations.add(Backlog.of(Backlog.inSystem(iteration), window, 864));
    }
    return Stability.of(iterations);
  }

  private static int unstable(double load) {
    int unstable = 0;
    for (int seed = 0; seed < 100; seed++) {
      unstable += cell(load, seed).stable() ? 0 : 1;
    }
    return unstable;
  }

  @Test
  void a_queue_below_capacity_is_stable() {
    assertThat(unstable(0.5)).isZero();
    assertThat(unstable(0.8)).isZero();
  }

  @Test
  void a_queue_above_capacity_is_unstable() {
    assertThat(unstable(1.2)).isEqualTo(100);
  }

  @Test
  void the_trend_test_counts_permutations_exactly() {
    assertThat(Stability.risingTrend(new double[] {1, 2, 3})).isCloseTo(1 / 6.0, within(1e-12));
    assertThat(Stability.risingTrend(new double[] {1, 3, 2})).isCloseTo(0.5, within(1e-12));
    assertThat(Stability.risingTrend(new double[] {3, 2, 1})).isCloseTo(1, within(1e-12));
  }

  @Test
  void a_burst_has_no_window_to_judge() {
    Stability burst = Stability.of(List.of(new Backlog(List.of(), 10)));
    assertThat(burst.stable()).isTrue();
    assertThat(burst.growth()).isNaN();
  }
}
