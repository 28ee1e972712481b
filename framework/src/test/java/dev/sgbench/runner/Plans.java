package dev.sgbench.runner;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.api.BenchDescriptor;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.ParamType;
import dev.sgbench.api.Strategy;
import java.util.List;
import java.util.Map;

/** What tests of plans have in common. */
final class Plans {

  private Plans() {}

  static PlanOptions options(Map<String, List<String>> params) {
    return new PlanOptions(
        List.of(), List.of(), params, List.of(), PlanOptions.Repeats.AS_ANNOTATED, 42);
  }

  static RunPlan plan(BenchDescriptor... benches) {
    return Planner.plan(List.of(benches), options(Map.of()));
  }

  static void refused(BenchDescriptor bench, String... parts) {
    assertThatThrownBy(() -> plan(bench))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContainingAll(parts);
  }

  static List<String> ids(Session session) {
    return session.cells().stream().map(Cell::id).toList();
  }

  static TestBench staticBench(String... serverArgs) {
    return TestBench.node("p.Static", Strategy.STATIC, serverArgs)
        .param("rate", ParamType.DOUBLE, "5", "10")
        .param("batchSize", ParamType.INT, "4", "16");
  }
}
