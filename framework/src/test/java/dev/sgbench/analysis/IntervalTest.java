package dev.sgbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void one_fork_uses_its_iterations() {
    Interval interval = Interval.of(List.of(new double[] {1, 2, 3, 4, 5}), 0.95);
    assertThat(interval.mean()).isEqualTo(3);
    // t(0.975, 4) = 2.776445, s = 1.581139
    assertThat(interval.halfWidth()).isCloseTo(2.776445 * 1.581139 / Math.sqrt(5), within(1e-5));
    assertThat(interval.method()).isEqualTo(Interval.Method.T_OVER_ITERATIONS);
  }

  @Test
  void three_forks_use_their_means() {
    Interval interval =
        Interval.of(List.of(new double[] {1, 3}, new double[] {4, 4}, new double[] {6}), 0.95);
    assertThat(interval.samples()).isEqualTo(3);
    // t(0.975, 2) = 4.302653, s of 2, 4, 6 = 2
    assertThat(interval.halfWidth()).isCloseTo(4.302653 * 2 / Math.sqrt(3), within(1e-5));
    assertThat(interval.method()).isEqualTo(Interval.Method.T_OVER_FORK_MEANS);
  }

  @Test
  void a_single_iteration_has_no_interval() {
    Interval interval = Interval.of(List.of(new double[] {7}), 0.95);
    assertThat(interval.mean()).isEqualTo(7);
    assertThat(interval.halfWidth()).isNaN();
  }
}
