package dev.sgbench.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunningLimitTest {

  @Test
  void a_schedule_knows_its_extremes() {
    RunningLimit limit =
        RunningLimit.of(8).then(Duration.ofSeconds(10), 32).then(Duration.ofSeconds(20), 2);

    assertThat(limit.initial()).isEqualTo(8);
    assertThat(limit.highest()).isEqualTo(32);
    assertThat(limit.lowest()).isEqualTo(2);
  }

  @Test
  void a_limit_below_one_is_refused() {
    assertThatThrownBy(() -> RunningLimit.of(0))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessage("a running limit must be at least 1, was 0");
    assertThatThrownBy(() -> RunningLimit.of(1).then(Duration.ofSeconds(1), -3))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("was -3");
  }

  @Test
  void a_change_at_the_start_is_refused() {
    assertThatThrownBy(() -> RunningLimit.of(4).then(Duration.ZERO, 8))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("after the iteration's start, was at PT0S")
        .hasMessageContaining("initial");
  }

  @Test
  void changes_out_of_order_are_refused() {
    RunningLimit limit = RunningLimit.of(4).then(Duration.ofSeconds(5), 8);

    assertThatThrownBy(() -> limit.then(Duration.ofSeconds(5), 16))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("PT5S follows one at PT5S");
  }
}
