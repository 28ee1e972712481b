package dev.sgbench.runner;

import static dev.sgbench.runner.Plans.ids;
import static dev.sgbench.runner.Plans.plan;
import static dev.sgbench.runner.Plans.staticBench;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.api.BenchDescriptor;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.ParamDescriptor;
import dev.sgbench.api.ParamType;
import dev.sgbench.api.ServerConfig;
import dev.sgbench.api.Strategy;
import dev.sgbench.fixture.VirtualFixture;
import dev.sgbench.simulation.Calibration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private static PlanOptions choosing(List<String> includes, List<String> excludes) {
    return new PlanOptions(
        includes.stream().map(Pattern::compile).toList(),
        excludes.stream().map(Pattern::compile).toList(),
        Map.of(),
        List.of(),
        PlanOptions.Repeats.AS_ANNOTATED,
        42);
  }

  @Test
  void every_combination_of_parameters_is_a_cell() {
    RunPlan plan = plan(staticBench());

    assertThat(plan.sessions()).hasSize(1);
    assertThat(ids(plan.sessions().get(0)))
        .containsExactlyInAnyOrder(
            "p.Static:rate=5,batchSize=4",
            "p.Static:rate=5,batchSize=16",
            "p.Static:rate=10,batchSize=4",
            "p.Static:rate=10,batchSize=16");
  }

  @Test
  void parameters_of_a_policy_multiply_only_its_own_cells() {
    ParamDescriptor weight =
        new ParamDescriptor("weight", ParamType.DOUBLE, List.of(), List.of("1", "2"));
    RunPlan plan =
        plan(
            TestBench.routing(
                "p.Route", 2, TestBench.policy("Plain"), TestBench.policy("Mine", weight)));

    assertThat(ids(plan.sessions().get(0)))
        .containsExactlyInAnyOrder(
            "p.Route:policy=Plain",
            "p.Route:policy=Mine,Mine.weight=1",
            "p.Route:policy=Mine,Mine.weight=2");
    assertThat(plan.sessions().get(0).servers()).hasSize(2);
    assertThat(
            plan.sessions().get(0).cells().stream()
                .map(cell -> ((TestBench.Holding) cell.policy().orElseThrow().newPolicy()).values))
        .containsExactlyInAnyOrder(Map.of(), Map.of("weight", "1"), Map.of("weight", "2"));
  }

  @Test
  void cells_that_need_equal_servers_share_a_session() {
    TestBench bench =
        TestBench.node("p.Node", Strategy.CONTINUOUS, "--disable-radix-cache")
            .param("rate", ParamType.DOUBLE, "5", "10")
            .param("chunk", ParamType.INT, "512", "1024")
            .server((p, i) -> ServerConfig.of("--chunked-prefill-size=" + p.get("chunk")));

    RunPlan plan =
        plan(bench, TestBench.node("p.Other", Strategy.CONTINUOUS, "--disable-radix-cache"));

    assertThat(plan.sessions()).hasSize(3);
    assertThat(plan.serverStarts()).isEqualTo(3);
    assertThat(plan.sessions().get(0).servers().get(0).args())
        .containsExactly("--disable-radix-cache", "--chunked-prefill-size", "512");
    assertThat(ids(plan.sessions().get(0)))
        .containsExactlyInAnyOrder("p.Node:rate=5,chunk=512", "p.Node:rate=10,chunk=512");
    assertThat(ids(plan.sessions().get(2))).containsExactly("p.Other");
  }

  @Test
  void a_live_limit_needs_no_server_of_its_own() {
    RunPlan plan =
        plan(
            TestBench.node("p.Node", Strategy.CONTINUOUS)
                .param("runningLimit", ParamType.INT, "8", "16"));

    assertThat(plan.sessions()).hasSize(1);
  }

  @Test
  void a_fork_is_a_session_and_the_odd_ones_order_is_the_reverse() {
    TestBench bench =
        TestBench.node("p.Node", Strategy.CONTINUOUS)
            .param("n", ParamType.INT, "1", "2", "3", "4", "5", "6")
            .forks(4);

    List<Session> sessions = plan(bench).sessions();

    assertThat(sessions).extracting(Session::fork).containsExactly(0, 1, 2, 3);
    List<String> reversed = new ArrayList<>(ids(sessions.get(0)));
    Collections.reverse(reversed);
    assertThat(ids(sessions.get(1))).isEqualTo(reversed);
    assertThat(ids(sessions.get(2)))
        .isNotEqualTo(ids(sessions.get(0)))
        .hasSameElementsAs(ids(sessions.get(0)));
  }

  @Test
  void reports_follow_the_order_of_benchmarks_and_parameters_however_cells_run() {
    TestBench bench =
        TestBench.node("p.Node", Strategy.CONTINUOUS)
            .param("n", ParamType.INT, "1", "2", "3", "4", "5", "6")
            .forks(2);

    RunPlan plan = plan(bench);

    List<String> named = Stream.of(1, 2, 3, 4, 5, 6).map(n -> "p.Node:n=" + n).toList();
    assertThat(plan.cells()).extracting(Cell::id).isEqualTo(named);
    assertThat(ids(plan.sessions().get(0))).isNotEqualTo(named).hasSameElementsAs(named);
    assertThat(new ReportedCells(plan, new VirtualFixture(Calibration.shipped())).all())
        .extracting(cell -> cell.key().params().get("n") + " in " + cell.forks())
        .containsExactly("1 in 2", "2 in 2", "3 in 2", "4 in 2", "5 in 2", "6 in 2");
  }

  @Test
  void the_same_seed_gives_the_same_order() {
    assertThat(ids(plan(staticBench()).sessions().get(0)))
        .isEqualTo(ids(plan(staticBench()).sessions().get(0)));
  }

  @Test
  void benchmarks_are_chosen_by_name() {
    List<BenchDescriptor> found =
        List.of(
            TestBench.node("p.Fast", Strategy.CONTINUOUS),
            TestBench.node("p.Slow", Strategy.CONTINUOUS));

    assertThat(ids(Planner.plan(found, choosing(List.of("Fa"), List.of())).sessions().get(0)))
        .containsExactly("p.Fast");
    assertThat(ids(Planner.plan(found, choosing(List.of(), List.of("Fast"))).sessions().get(0)))
        .containsExactly("p.Slow");
    assertThatThrownBy(() -> Planner.plan(found, choosing(List.of("Medium"), List.of())))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContainingAll("by Medium:", "p.Fast", "p.Slow");
  }

  @Test
  void a_class_path_without_benchmarks_is_refused() {
    assertThatThrownBy(() -> Planner.plan(List.of(), choosing(List.of(), List.of())))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("annotate one with @NodeBench or @RoutingBench");
  }

  @Test
  void ids_tell_all_cells_apart() {
    List<String> ids = ids(plan(staticBench()).sessions().get(0));

    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
  }
}
