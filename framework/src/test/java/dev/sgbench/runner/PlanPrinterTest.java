package dev.sgbench.runner;

import static dev.sgbench.runner.Plans.plan;
import static dev.sgbench.runner.Plans.staticBench;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.api.ParamType;
import dev.sgbench.api.Strategy;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanPrinterTest {

  @Test
  void a_dry_run_shows_cells_starts_places_and_minutes() {
    RunPlan plan =
        plan(
            TestBench.node("p.Node", Strategy.CONTINUOUS, "--disable-radix-cache")
                .param("rate", ParamType.DOUBLE, "10")
                .forks(2));

    assertThat(PlanPrinter.dryRun(plan, index -> "GPU " + index))
        .isEqualTo(
            """
            cells: 1, sessions: 2, server starts: 2, seed: 42

            session 1, fork 0
              server 0 on GPU 0: llama-2-7b-hf, SGLang 0.5.17  --disable-radix-cache
              p.Node:rate=10  1 + 5 iterations, 9.6 min

            session 2, fork 1
              server 0 on GPU 0: llama-2-7b-hf, SGLang 0.5.17  --disable-radix-cache
              p.Node:rate=10  1 + 5 iterations, 9.6 min

            estimated: 19.2 min of arrivals, and what 2 server starts and the last requests of each iteration take
            """);
  }

  @Test
  void a_list_shows_benchmarks_with_their_parameters() {
    assertThat(PlanPrinter.list(List.of(staticBench()), false)).isEqualTo("p.Static\n");
    assertThat(PlanPrinter.list(List.of(staticBench()), true))
        .isEqualTo("p.Static\n  rate = 5, 10\n  batchSize = 4, 16\n");
  }
}
