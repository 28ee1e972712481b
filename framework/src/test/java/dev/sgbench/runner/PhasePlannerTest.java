package dev.sgbench.runner;

import static dev.sgbench.runner.Plans.plan;
import static dev.sgbench.runner.Plans.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.Iterations;
import dev.sgbench.api.Strategy;
import dev.sgbench.workload.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PhasePlannerTest {

  private static PlanOptions repeating(PlanOptions.Repeats repeats) {
    return new PlanOptions(List.of(), List.of(), Map.of(), List.of(), repeats, 42);
  }

  @Test
  void repeats_can_be_given() {
    PlanOptions.Repeats repeats =
        new PlanOptions.Repeats(
            OptionalInt.of(3),
            OptionalInt.of(0),
            Optional.empty(),
            OptionalInt.of(7),
            Optional.empty());

    RunPlan plan =
        Planner.plan(List.of(TestBench.node("p.Node", Strategy.CONTINUOUS)), repeating(repeats));

    assertThat(plan.sessions()).hasSize(3);
    assertThat(plan.sessions().get(0).cells().get(0).warmup().iterations()).isZero();
    assertThat(plan.sessions().get(0).cells().get(0).measurement().iterations()).isEqualTo(7);
  }

  @Test
  void repeats_that_measure_nothing_are_refused() {
    Optional<Duration> none = Optional.empty();
    OptionalInt zero = OptionalInt.of(0);
    OptionalInt two = OptionalInt.of(2);
    assertThatThrownBy(() -> new PlanOptions.Repeats(zero, two, none, two, none))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessage("forks, -f, must be at least 1, was 0");
    assertThatThrownBy(() -> new PlanOptions.Repeats(two, two, none, zero, none))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessage("measured iterations, -i, must be at least 1, was 0");
    assertThatThrownBy(() -> new PlanOptions.Repeats(two, OptionalInt.of(-1), none, two, none))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessage("warm-up iterations, -wi, must be at least 0, was -1");
  }

  @Test
  void a_time_takes_the_place_of_the_workloads_own() {
    TestBench bench =
        TestBench.node("p.Node", Strategy.CONTINUOUS)
            .load((p, i) -> TestBench.laws(Workload.lasting(Duration.ofMinutes(1))))
            .measurement(new Iterations(5, Optional.of(Duration.ofSeconds(10))));

    Cell cell = plan(bench).sessions().get(0).cells().get(0);

    assertThat(cell.measurement().workload().duration()).contains(Duration.ofSeconds(10));
    assertThat(cell.warmup().workload().duration()).contains(Duration.ofMinutes(1));
  }

  @Test
  void a_time_for_a_workload_that_ends_by_count_is_refused() {
    refused(
        TestBench.node("p.Node", Strategy.CONTINUOUS)
            .measurement(new Iterations(5, Optional.of(Duration.ofSeconds(10)))),
        "p.Node: its workload ends after 960 requests, yet a time of PT10S is given");
  }
}
