package dev.sgbench.runner;

import static dev.sgbench.runner.Plans.ids;
import static dev.sgbench.runner.Plans.options;
import static dev.sgbench.runner.Plans.staticBench;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.api.InvalidBenchmarkException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParamSpaceTest {

  @Test
  void values_of_parameters_can_be_given() {
    RunPlan plan =
        Planner.plan(
            List.of(staticBench()),
            options(Map.of("rate", List.of("7"), "batchSize", List.of("8"))));

    assertThat(ids(plan.sessions().get(0))).containsExactly("p.Static:rate=7,batchSize=8");
  }

  @Test
  void values_that_do_not_fit_are_refused() {
    Map<String, List<String>> wrong =
        Map.of(
            "rate", List.of("fast"),
            "batchSize", List.of("4", "4"));
    wrong.forEach(
        (name, values) ->
            assertThatThrownBy(
                    () -> Planner.plan(List.of(staticBench()), options(Map.of(name, values))))
                .isInstanceOf(InvalidBenchmarkException.class)
                .hasMessageContaining("-p " + name));
    for (String value : new String[] {"a b", "a=b", "a,b", ""}) {
      assertThatThrownBy(
              () -> Planner.plan(List.of(staticBench()), options(Map.of("rate", List.of(value)))))
          .isInstanceOf(InvalidBenchmarkException.class)
          .hasMessageContaining("no value may be empty or contain");
    }
  }

  @Test
  void a_parameter_that_no_benchmark_has_is_refused() {
    assertThatThrownBy(
            () -> Planner.plan(List.of(staticBench()), options(Map.of("speed", List.of("1")))))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessage(
            "-p speed: no chosen benchmark has that parameter; there are [batchSize, rate]");
  }
}
