package dev.sgbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.analysis.CellResult;
import dev.sgbench.analysis.IterationMetrics;
import dev.sgbench.analysis.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyTableTest {

  private static final Map<String, List<String>> NAMED =
      Map.of("demo.Routing", List.of("random", "shortest", "slow"));

  private static CellResult result(String policy, String rate, double factor) {
    List<IterationMetrics> iterations = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      double noise = policy.equals("random") ? 0 : 0.001 * (i % 2);
      iterations.add(
          Cells.metrics(0, i, Map.of(Metric.TOTAL_LATENCY, (1 + 0.1 * i) * factor + noise)));
    }
    return new CellResult(Cells.key(policy, rate), iterations);
  }

  @Test
  void each_policy_is_held_against_the_first_that_was_named_at_equal_parameters() {
    String text =
        new PolicyTable(
                List.of(
                    result("shortest", "20", 0.8),
                    result("random", "20", 1),
                    result("random", "30", 1),
                    result("slow", "30", 1.5)),
                NAMED)
            .render();
    List<String> rows = text.lines().skip(2).toList();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0))
        .startsWith("shortest")
        .contains("random", "totalLatency", "-19.9", "better", "rate=20");
    assertThat(rows.get(1)).startsWith("slow").contains("+50.0", "worse", "rate=30");
  }

  @Test
  void where_the_first_that_was_named_did_not_run_the_next_takes_its_place() {
    String text =
        new PolicyTable(List.of(result("slow", "20", 1.5), result("shortest", "20", 1)), NAMED)
            .render();

    assertThat(text.lines().skip(2)).hasSize(1);
    assertThat(text.lines().skip(2).findFirst().orElseThrow())
        .startsWith("slow")
        .contains("shortest", "+50.0", "worse");
  }

  @Test
  void one_policy_alone_has_nothing_to_be_compared_with() {
    assertThat(new PolicyTable(List.of(result("random", "20", 1)), NAMED).render()).isEmpty();
  }
}
