package dev.sgbench.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.api.BenchDescriptor;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.Iterations;
import dev.sgbench.api.MaxConcurrency;
import dev.sgbench.api.ParamDescriptor;
import dev.sgbench.api.ParamType;
import dev.sgbench.api.RunningLimit;
import dev.sgbench.api.ServerConfig;
import dev.sgbench.api.Strategy;
import dev.sgbench.workload.Workload;
import java.io.FileNotFoundException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private static PlanOptions options(Map<String, List<String>> params) {
    return new PlanOptions(
        List.of(), List.of(), params, List.of(), PlanOptions.Repeats.AS_ANNOTATED, 42);
  }

  private static PlanOptions choosing(List<String> includes, List<String> excludes) {
    return new PlanOptions(
        includes.stream().map(Pattern::compile).toList(),
        excludes.stream().map(Pattern::compile).toList(),
        Map.of(),
        List.of(),
        PlanOptions.Repeats.AS_ANNOTATED,
        42);
  }

  private static PlanOptions repeating(PlanOptions.Repeats repeats) {
    return new PlanOptions(List.of(), List.of(), Map.of(), List.of(), repeats, 42);
  }

  private static Plan plan(BenchDescriptor... benches) {
    return Planner.plan(List.of(benches), options(Map.of()));
  }

  private static void refused(BenchDescriptor bench, String... parts) {
    assertThatThrownBy(() -> plan(bench))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContainingAll(parts);
  }

  private static List<String> ids(Session session) {
    return session.cells().stream().map(Cell::id).toList();
  }

  private static TestBench staticBench(String... serverArgs) {
    return TestBench.node("p.Static", Strategy.STATIC, serverArgs)
        .param("rate", ParamType.DOUBLE, "5", "10")
        .param("batchSize", ParamType.INT, "4", "16");
  }

  @Test
  void every_combination_of_parameters_is_a_cell() {
    Plan plan = plan(staticBench());

    assertThat(plan.sessions()).hasSize(1);
    assertThat(ids(plan.sessions().get(0)))
        .containsExactlyInAnyOrder(
            "p.Static:rate=5,batchSize=4",
            "p.Static:rate=5,batchSize=16",
            "p.Static:rate=10,batchSize=4",
            "p.Static:rate=10,batchSize=16");
  }

  @Test
  void settings_come_from_parameters_of_their_names() {
    Plan plan =
        plan(
            TestBench.node("p.Static", Strategy.STATIC)
                .param("batchSize", ParamType.INT, "4")
                .param("maxConcurrency", ParamType.INT, "64")
                .param("runningLimit", ParamType.INT, "8"));

    assertThat(plan.sessions().get(0).cells().get(0).settings())
        .isEqualTo(
            new Settings(
                Strategy.STATIC,
                OptionalInt.of(4),
                new MaxConcurrency(64),
                List.of(Optional.of(RunningLimit.of(8)))));
  }

  @Test
  void parameters_of_a_policy_multiply_only_its_own_cells() {
    ParamDescriptor weight =
        new ParamDescriptor("weight", ParamType.DOUBLE, List.of(), List.of("1", "2"));
    Plan plan =
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

    Plan plan =
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
    Plan plan =
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
        .hasMessageContainingAll("[Medium]", "p.Fast", "p.Slow");
  }

  @Test
  void values_of_parameters_can_be_given() {
    Plan plan =
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

  @Test
  void repeats_can_be_given() {
    PlanOptions.Repeats repeats =
        new PlanOptions.Repeats(
            OptionalInt.of(3),
            OptionalInt.of(0),
            Optional.empty(),
            OptionalInt.of(7),
            Optional.empty());

    Plan plan =
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
  void a_batch_by_time_may_be_any_size() {
    Plan plan =
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

  @Test
  void a_running_limit_above_the_ceiling_is_refused() {
    refused(
        TestBench.node("p.Node", Strategy.CONTINUOUS, "--max-running-requests=64")
            .param("runningLimit", ParamType.INT, "32", "65"),
        "p.Node:runningLimit=65, server 0",
        "a running limit of 65 is above the ceiling, --max-running-requests=64");
  }

  @Test
  void an_argument_of_a_server_method_that_does_not_fit_is_refused() {
    refused(
        TestBench.routing("p.Route", 2, TestBench.policy("Plain"))
            .server(
                (p, i) -> i == 0 ? ServerConfig.of() : ServerConfig.of("--chunked-prefil-size=1")),
        "p.Route:policy=Plain, server 1",
        "SGLang 0.5.17 has no --chunked-prefil-size; did you mean --chunked-prefill-size");
  }

  @Test
  void an_argument_that_annotation_and_server_method_both_give_is_refused() {
    refused(
        TestBench.node("p.Node", Strategy.CONTINUOUS, "--max-running-requests=64")
            .server((p, i) -> ServerConfig.of("--max-running-requests=32")),
        "--max-running-requests is given twice");
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
  void what_a_server_method_throws_names_cell_and_server() {
    refused(
        TestBench.node("p.Node", Strategy.CONTINUOUS)
            .server(
                (p, i) -> {
                  throw new IllegalStateException("no such node");
                }),
        "@Server of p.Node, server 0 threw",
        "no such node");
  }

  @Test
  void a_load_that_is_null_or_says_too_little_is_refused() {
    refused(
        TestBench.node("p.Node", Strategy.CONTINUOUS).load((p, i) -> Workload.requests(10)),
        "@Load of p.Node threw",
        "does not say all it must");
    refused(
        TestBench.node("p.Node", Strategy.CONTINUOUS).server((p, i) -> null),
        "@Server of p.Node, server 0 returned null");
  }

  @Test
  void ids_tell_all_cells_apart() {
    List<String> ids = ids(plan(staticBench()).sessions().get(0));

    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
  }

  @Test
  void a_dry_run_shows_cells_starts_places_and_minutes() {
    Plan plan =
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
