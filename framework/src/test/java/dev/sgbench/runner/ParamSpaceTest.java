package dev.sgbench.runner;

import static dev.sgbench.runner.Plans.ids;
import static dev.sgbench.runner.Plans.options;
import static dev.sgbench.runner.Plans.staticBench;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.api.BenchDescriptor;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.Strategy;
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
  void policies_can_be_chosen_among_those_of_the_benchmark() {
    List<BenchDescriptor> found =
        List.of(
            TestBench.routing(
                "p.Route", 2, TestBench.policy("A"), TestBench.policy("B"), TestBench.policy("C")),
            TestBench.node("p.Node", Strategy.CONTINUOUS));

    RunPlan plan = Planner.plan(found, options(Map.of("policy", List.of("C", "A"))));

    assertThat(plan.sessions().stream().flatMap(session -> ids(session).stream()))
        .containsExactlyInAnyOrder("p.Route:policy=A", "p.Route:policy=C", "p.Node");
    assertThatThrownBy(() -> Planner.plan(found, options(Map.of("policy", List.of("A", "D")))))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("-p policy: p.Route has no policy [D]; it names [A, B, C]");
    assertThatThrownBy(
            () ->
                Planner.plan(
                    List.of(TestBench.node("p.Node", Strategy.CONTINUOUS)),
                    options(Map.of("policy", List.of("A")))))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("-p policy: no chosen benchmark has that parameter");
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
