package dev.sgbench.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.api.BenchDescriptor;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.ParamDescriptor;
import dev.sgbench.api.ParamType;
import dev.sgbench.api.PolicyDescriptor;
import dev.sgbench.api.RunningLimit;
import dev.sgbench.api.ServerConfig;
import dev.sgbench.api.Strategy;
import dev.sgbench.report.replay.ReplayedCell;
import dev.sgbench.routing.Action;
import dev.sgbench.routing.ClusterView;
import dev.sgbench.routing.Plan;
import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.Trigger;
import dev.sgbench.routing.policy.RoundRobin;
import dev.sgbench.routing.policy.ShippedPolicies;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Prefixes;
import dev.sgbench.workload.Sessions;
import dev.sgbench.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import picocli.CommandLine;

/** What policies decided in a run is decided again from its report. */
@Execution(ExecutionMode.CONCURRENT)
class ReplayTest {

  private static final int SERVERS = 3;

  @TempDir private Path folder;

  private static PolicyDescriptor[] shipped() {
    return ShippedPolicies.names().stream()
        .map(ReplayTest::shipped)
        .toArray(PolicyDescriptor[]::new);
  }

  private static PolicyDescriptor shipped(String name) {
    return name.equals("ThresholdWait")
        ? TestPolicy.shipped(
            name,
            SERVERS,
            new ParamDescriptor("threshold", ParamType.INT, List.of(), List.of("2", "3")))
        : TestPolicy.shipped(name, SERVERS);
  }

  /** Servers that differ, with limits that change: conversations, prefixes, lengths that vary. */
  private static TestBench bench(Workload size, PolicyDescriptor... policies) {
    return TestBench.routing("p.Replayed", SERVERS, policies)
        .load(
            (params, index) ->
                size.arriving(Arrivals.poisson(150))
                    .input(Lengths.uniform(20, 200))
                    .output(Lengths.uniform(2, 20))
                    .prefixes(Prefixes.shared(3, 0.5, Lengths.constant(64)))
                    .sessions(Sessions.of(Lengths.uniform(1, 3))))
        .server(
            (params, index) ->
                ServerConfig.of("--max-running-requests=8")
                    .withSpeed(index == 0 ? 0.5 : 1)
                    .withRunningLimit(
                        RunningLimit.of(4)
                            .then(Duration.ofMillis(60), 1)
                            .then(Duration.ofMillis(120), 8)));
  }

  private Path run(TestBench bench, String servers) throws InterruptedException, IOException {
    return run(bench, servers, Optional.empty());
  }

  private Path run(TestBench bench, String servers, Optional<Duration> time)
      throws InterruptedException, IOException {
    ServerOptions options = new ServerOptions();
    new CommandLine(new Holder(options)).parseArgs("--servers", servers);
    PlanOptions.Repeats repeats =
        new PlanOptions.Repeats(
            OptionalInt.empty(), OptionalInt.of(1), time, OptionalInt.of(1), time);
    RunPlan plan =
        Planner.plan(
            List.of(bench), new PlanOptions(List.of(), List.of(), Map.of(), List.of(), repeats, 7));
    RunSettings settings =
        new RunSettings(
            List.of("run"),
            folder.resolve("reports"),
            Optional.empty(),
            Optional.empty(),
            Duration.ZERO);
    new BenchmarkRun(
            plan, options, settings, new RunPrinter(Console.to(Optional.of(folder.resolve("out")))))
        .run();
    return folder.resolve("reports/latest").toRealPath();
  }

  @CommandLine.Command
  private record Holder(@CommandLine.Mixin ServerOptions servers) {}

  private static List<ReplayedCell> replay(Path report, BenchDescriptor bench) {
    return ReplayPlan.of(report, List.of(bench)).replay();
  }

  private static void requireExact(List<ReplayedCell> cells) {
    assertThat(cells)
        .allSatisfy(
            cell -> {
              assertThat(cell.first()).as(cell.cell()).isEmpty();
              assertThat(cell.same()).as(cell.cell()).isEqualTo(cell.calls());
              assertThat(cell.calls()).isGreaterThan(100);
              assertThat(cell.decisions()).isGreaterThan(70);
              assertThat(cell.iterations()).isEqualTo(2);
            });
  }

  @Test
  void every_shipped_policy_decides_the_same_as_over_http_while_limits_change()
      throws InterruptedException, IOException {
    TestBench bench = bench(Workload.requests(40), shipped());
    List<ReplayedCell> cells = replay(run(bench, "simulated"), bench);
    assertThat(cells).hasSize(shipped().length + 1);
    requireExact(cells);
  }

  @Test
  void every_shipped_policy_decides_the_same_as_in_virtual_time()
      throws InterruptedException, IOException {
    TestBench bench = bench(Workload.requests(80), shipped());
    List<ReplayedCell> cells = replay(run(bench, "virtual"), bench);
    assertThat(cells).hasSize(shipped().length + 1);
    requireExact(cells);
  }

  /** Holds, wakes up by itself, rejects, counts what it is called for, and draws numbers. */
  static final class Moody extends RoutingPolicy {
    private int calls;
    private int completions;

    @Override
    public Plan decide(ClusterView view, Trigger trigger) {
      calls++;
      List<Action> actions = new ArrayList<>();
      if (trigger instanceof Trigger.Completed) {
        completions++;
      }
      if (trigger instanceof Trigger.Timer || calls % 7 == 0) {
        for (RequestView waiting : view.queue()) {
          actions.add(act(waiting, view));
        }
      }
      if (trigger instanceof Trigger.Arrived) {
        actions.add(new Action.WakeAt(view.now() + 3_000_000L + view.random().nextInt(1_000_000)));
      }
      return Plan.of(actions.toArray(new Action[0]));
    }

    private Action act(RequestView waiting, ClusterView view) {
      if (waiting.id() % 9 == 8) {
        return new Action.Reject(waiting, "not today");
      }
      int server = (calls + completions + view.random().nextInt(2)) % view.servers().size();
      return new Action.Dispatch(waiting, server);
    }
  }

  private static TestBench moody() {
    return bench(
        Workload.lasting(Duration.ofSeconds(1)),
        new TestPolicy("Moody", Moody.class.getName(), Moody::new, List.of()));
  }

  @Test
  void timers_rejections_and_a_deadline_are_replayed() throws InterruptedException, IOException {
    Path report = run(moody(), "simulated", Optional.of(Duration.ofMillis(500)));
    assertThat(report.resolve("decisions.csv")).content().contains("wake-at", "reject");
    assertThat(report.resolve("views.csv")).content().contains("timer", "close");
    requireExact(replay(report, moody()));
  }

  @Test
  void a_decision_that_was_changed_is_found_and_named() throws InterruptedException, IOException {
    TestBench bench = bench(Workload.requests(40), shipped("LeastOutstandingTokens"));
    Path report = run(bench, "virtual");
    change(report, "decisions.csv", 50, row -> other(row, ",dispatch,\\d+,", 1));
    ReplayedCell cell = replay(report, bench).get(0);
    assertThat(cell.same()).isBetween(40L, cell.calls() - 1);
    assertThat(cell.first().orElseThrow())
        .contains("iteration 0, fork 0 of p.Replayed", "trigger   arrived of request", "server 0:")
        .containsPattern("server recorded \\d, now \\d");
  }

  @Test
  void a_view_that_was_changed_is_found_and_named() throws InterruptedException, IOException {
    TestBench bench = bench(Workload.requests(40), shipped("LeastOutstandingTokens"));
    Path report = run(bench, "virtual");
    List<String> rows = Files.readAllLines(report.resolve("views.csv"));
    int row = 100;
    while (!rows.get(row + 1).matches(".*,arrived,.*,\\d+:\\d+.*")) {
      row++;
    }
    change(report, "views.csv", row, text -> other(text, ",arrived,.*?:", 3));
    assertThat(replay(report, bench).get(0).first().orElseThrow())
        .contains("the view is not the recorded one: view_hash recorded");
  }

  @Test
  void a_decision_that_is_missing_or_impossible_is_found()
      throws InterruptedException, IOException {
    TestBench bench = bench(Workload.requests(40), shipped("RoundRobin"));
    Path report = run(bench, "virtual");
    String whole = Files.readString(report.resolve("decisions.csv"));
    change(
        report, "decisions.csv", 50, row -> row.replaceFirst(",dispatch,\\d+,", ",dispatch,999,"));
    assertThatThrownBy(() -> replay(report, bench))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContainingAll("req_id recorded 999, now", "no such request waits");
    Files.writeString(report.resolve("decisions.csv"), whole.substring(0, whole.length() / 2));
    List<String> cut = Files.readAllLines(report.resolve("decisions.csv"));
    Files.write(report.resolve("decisions.csv"), cut.subList(0, cut.size() - 1));
    assertThatThrownBy(() -> replay(report, bench))
        .hasMessageContaining("actions: 1 by views.csv, 0 in decisions.csv, now 1");
  }

  @Test
  void a_report_without_decisions_is_refused() throws InterruptedException, IOException {
    TestBench node = TestBench.node("p.Node", Strategy.CONTINUOUS);
    Path report = run(node.load((params, index) -> TestBench.requests(20)), "virtual");
    assertThatThrownBy(() -> replay(report, node))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContainingAll(
            "nothing to replay", "@RoutingBench", "No policy decides in p.Node");
    assertThatThrownBy(() -> replay(folder, node))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContainingAll("holds no views.csv", "reports/latest");
  }

  @Test
  void classes_and_loads_that_are_not_those_of_the_run_are_named()
      throws InterruptedException, IOException {
    Path report = run(bench(Workload.requests(20), shipped("RoundRobin")), "virtual");
    TestBench other = TestBench.node("p.Other", Strategy.CONTINUOUS);
    assertThatThrownBy(() -> replay(report, other))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContainingAll("class p.Replayed", "not on the class path", "[p.Other]");
    TestBench without = bench(Workload.requests(20), shipped("PowerOfTwo"));
    assertThatThrownBy(() -> replay(report, without))
        .hasMessageContaining("no longer names the policy RoundRobin");
    TestBench gone =
        bench(
            Workload.requests(20),
            new TestPolicy("RoundRobin", "p.RoundRobin", RoundRobin::new, List.of()));
    assertThatThrownBy(() -> replay(report, gone))
        .hasMessageContainingAll("policy class p.RoundRobin", "not on the class path");
    TestBench longer =
        bench(Workload.requests(20), shipped("RoundRobin"))
            .load((params, index) -> TestBench.requests(20));
    assertThatThrownBy(() -> replay(report, longer))
        .hasMessageContainingAll("iteration -1", "request 0 arrived", "load now has");
  }

  /** Adds one to the digits behind what {@code before} matches, so many of them. */
  private static String other(String row, String before, int digits) {
    Matcher found = Pattern.compile("(" + before + ")(\\d{1," + digits + "})").matcher(row);
    assertThat(found.find()).as(row).isTrue();
    int value = Integer.parseInt(found.group(2));
    return row.substring(0, found.start(2))
        + (value == 0 ? 1 : value - 1)
        + row.substring(found.end(2));
  }

  /** Changes one row of a table, counted behind the header. */
  private static void change(Path report, String table, int row, UnaryOperator<String> change)
      throws IOException {
    List<String> lines = Files.readAllLines(report.resolve(table));
    lines.set(row + 1, change.apply(lines.get(row + 1)));
    Files.write(report.resolve(table), lines);
  }
}
