package dev.sgbench.runner;

import static dev.sgbench.runner.Plans.plan;
import static dev.sgbench.runner.Plans.refused;
import static dev.sgbench.runner.Plans.staticBench;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.MaxConcurrency;
import dev.sgbench.api.ParamType;
import dev.sgbench.api.RunningLimit;
import dev.sgbench.api.Strategy;
import dev.sgbench.workload.Workload;
import dev.sgbench.workload.WorkloadNotation;
import java.io.FileNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CellPlannerTest {

  @Test
  void text_for_a_server_without_its_tokenizer_is_refused() {
    WorkloadNotation texts =
        new WorkloadNotation(
            0, "poisson-1", "prompts:src/test/resources/texts/prompts.csv", "rows", "none", "1");
    TestBench bench =
        TestBench.node("p.Text", Strategy.CONTINUOUS, "--skip-tokenizer-init")
            .load((params, index) -> texts.workload());
    Plans.refused(bench, "server 0", "--skip-tokenizer-init", "requests are text");
  }

  @Test
  void settings_come_from_parameters_of_their_names() {
    RunPlan plan =
        plan(
            TestBench.node("p.Static", Strategy.STATIC)
                .param("batchSize", ParamType.INT, "4")
                .param("maxConcurrency", ParamType.INT, "64")
                .param("runningLimit", ParamType.INT, "8"));

    assertThat(plan.sessions().get(0).cells().get(0).settings())
        .isEqualTo(
            new CellSettings(
                Strategy.STATIC,
                OptionalInt.of(4),
                new MaxConcurrency(64),
                List.of(Optional.of(RunningLimit.of(8)))));
  }

  @Test
  void what_a_load_method_throws_names_the_cell() {
    assertThatThrownBy(
            () ->
                plan(
                    staticBench()
                        .load(
                            (p, i) -> {
                              throw new FileNotFoundException("trace.csv");
                            })))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("@Load of p.Static:rate=5,batchSize=4 threw")
        .hasMessageContaining("trace.csv")
        .hasCauseInstanceOf(FileNotFoundException.class);
  }

  @Test
  void a_load_that_is_null_or_says_too_little_is_refused() {
    refused(
        TestBench.node("p.Node", Strategy.CONTINUOUS).load((p, i) -> Workload.requests(10)),
        "@Load of p.Node: the workload does not say all it must");
    refused(
        TestBench.node("p.Node", Strategy.CONTINUOUS).server((p, i) -> null),
        "@Server of p.Node, server 0 returned null");
  }
}
