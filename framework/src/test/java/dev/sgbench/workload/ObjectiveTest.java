package dev.sgbench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.workload.Objective.Time;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectiveTest {

  @Test
  void limits_are_read_as_they_are_written() {
    Objective objective = Objective.parse("ttft=0.5s,tpot=12.5ms");
    assertThat(objective)
        .isEqualTo(
            Objective.of(Time.TTFT, Duration.ofMillis(500))
                .and(Time.TPOT, Duration.ofNanos(12_500_000)));
    assertThat(objective).hasToString("ttft=500ms,tpot=12.5ms");
    assertThat(Objective.parse(objective.toString())).isEqualTo(objective);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ttft",
        "latency=5ms",
        "ttft=5",
        "ttft=0ms",
        "ttft=-1ms",
        "ttft=5ms,",
        "ttft=5ms,ttft=9s"
      })
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> Objective.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_workload_that_ends_by_time_instead_keeps_its_objective() {
    Objective objective = Objective.parse("ttft=5ms");
    Workload workload = Workload.requests(5).within(objective).until(Duration.ofSeconds(2));
    assertThat(workload.objective()).isEqualTo(objective);
    assertThat(workload.duration()).contains(Duration.ofSeconds(2));
    assertThat(workload.requests()).isEmpty();
  }
}
