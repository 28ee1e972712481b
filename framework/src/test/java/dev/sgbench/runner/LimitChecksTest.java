package dev.sgbench.runner;

import static dev.sgbench.runner.Plans.plan;
import static dev.sgbench.runner.Plans.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.api.RunningLimit;
import dev.sgbench.api.ServerConfig;
import dev.sgbench.api.Strategy;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Workload;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitChecksTest {

  private static final RunningLimit AFTER_A_MINUTE =
      RunningLimit.of(8).then(Duration.ofSeconds(2), 4).then(Duration.ofSeconds(60), 8);

  private static TestBench bench(Workload workload) {
    return TestBench.node("p.Continuous", Strategy.CONTINUOUS)
        .load((p, i) -> workload)
        .server((p, i) -> ServerConfig.of().withRunningLimit(AFTER_A_MINUTE));
  }

  @Test
  void a_change_that_comes_when_all_requests_have_arrived_is_refused() {
    refused(
        bench(TestBench.requests(960).arriving(Arrivals.poisson(20))),
        "p.Continuous: the running limit of server 0 is to become 8 after PT1M",
        "requests arrive for PT48S only",
        "let the load last longer");
    refused(bench(TestBench.laws(Workload.lasting(Duration.ofSeconds(60)))), "for PT1M only");
  }

  @Test
  void a_change_while_requests_arrive_or_while_nobody_knows_for_how_long_is_planned() {
    assertThat(plan(bench(TestBench.laws(Workload.lasting(Duration.ofSeconds(61))))).sessions())
        .hasSize(1);
    assertThat(plan(bench(TestBench.requests(960).arriving(Arrivals.closed(4)))).sessions())
        .hasSize(1);
  }
}
