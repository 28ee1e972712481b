package dev.sgbench.runner;

import static dev.sgbench.runner.Plans.options;
import static dev.sgbench.runner.Plans.plan;
import static dev.sgbench.runner.Plans.refused;
import static dev.sgbench.runner.Plans.staticBench;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.ParamType;
import dev.sgbench.api.RunningLimit;
import dev.sgbench.api.ServerConfig;
import dev.sgbench.api.Strategy;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchChecksTest {

  @Test
  void requests_that_do_not_fill_whole_batches_are_refused() {
    refused(
        staticBench().load((p, i) -> TestBench.requests(962)),
        "p.Static:rate=5,batchSize=4",
        "962 requests are no multiple of the batch size, 4",
        "use 960 or 964");
    refused(
        TestBench.node("p.Static", Strategy.STATIC)
            .param("batchSize", ParamType.INT, "64")
            .load((p, i) -> TestBench.requests(10)),
        "use 64");
  }

  @Test
  void fewer_clients_than_a_batch_holds_are_refused() {
    refused(
        staticBench().load((p, i) -> TestBench.requests(960).arriving(Arrivals.closed(15))),
        "p.Static:rate=5,batchSize=16",
        "15 clients",
        "a batch of 16",
        "would never fill");
  }

  @Test
  void a_batch_by_time_may_be_any_size() {
    RunPlan plan =
        plan(staticBench().load((p, i) -> TestBench.laws(Workload.lasting(Duration.ofSeconds(7)))));

    assertThat(plan.sessions().get(0).cells()).hasSize(4);
  }

  @Test
  void a_batch_above_the_running_limit_is_refused() {
    refused(
        staticBench()
            .server(
                (p, i) ->
                    ServerConfig.of()
                        .withRunningLimit(RunningLimit.of(64).then(Duration.ofSeconds(5), 8))),
        "a batch of 16 is above the running limit, 8");
  }

  @Test
  void a_batch_above_the_ceiling_is_refused() {
    refused(
        staticBench("--max-running-requests=8"), "a batch of 16 is above --max-running-requests=8");
  }

  @Test
  void a_batch_below_one_is_refused() {
    assertThatThrownBy(
            () -> Planner.plan(List.of(staticBench()), options(Map.of("batchSize", List.of("0")))))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("batchSize must be at least 1, was 0");
  }
}
