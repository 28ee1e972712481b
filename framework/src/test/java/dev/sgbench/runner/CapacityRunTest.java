package dev.sgbench.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.analysis.ServiceLevel;
import dev.sgbench.analysis.theory.ConstantServers;
import dev.sgbench.analysis.theory.SingleServer;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.ParamType;
import dev.sgbench.api.ServerConfig;
import dev.sgbench.api.Strategy;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import picocli.CommandLine;

/**
 * Searches on virtual servers whose every pass takes a millisecond: a request of 20 tokens takes 20
 * ms, and the answers are those of queues.
 */
@Execution(ExecutionMode.CONCURRENT)
class CapacityRunTest {

  private static final double SERVICE = 0.02;

  @TempDir private Path folder;
  private Path calibration;

  @BeforeEach
  void constant_steps() throws IOException {
    ObjectNode shipped =
        (ObjectNode)
            new ObjectMapper()
                .readTree(
                    CapacityRunTest.class.getResourceAsStream(
                        "/calibrations/h100-sglang-0.5.17.json"));
    ObjectNode steps = (ObjectNode) shipped.get("microseconds");
    steps.fieldNames().forEachRemaining(name -> steps.put(name, 0.0));
    steps.put("decodeBase", 1000.0).put("prefillBase", 1000.0).put("prefillSharpness", 1.0);
    calibration = Files.writeString(folder.resolve("constant.json"), shipped.toString());
  }

  private static TestBench bench(Strategy strategy, int running, int requests) {
    return loaded(
        TestBench.node(
            "p.Queue", strategy, "--max-running-requests=" + running, "--disable-overlap-schedule"),
        requests,
        20);
  }

  /** Requests that take equally long, and come in a Poisson process of the parameter's rate. */
  private static TestBench loaded(TestBench bench, int requests, int tokens) {
    return bench
        .param("rate", ParamType.DOUBLE, "10")
        .load(
            (params, index) ->
                Workload.requests(requests)
                    .arriving(Arrivals.poisson(Double.parseDouble(params.get("rate"))))
                    .input(Lengths.constant(1))
                    .output(Lengths.constant(tokens)));
  }

  private CapacityRun search(TestBench bench, String meet, CapacityRun.Range range, Path resume)
      throws IOException {
    RateOptions rates = new RateOptions(options(Map.of("rate", List.of("RATE"))));
    RunSettings settings =
        new RunSettings(
            List.of("capacity"),
            folder.resolve("reports"),
            Optional.ofNullable(resume),
            Optional.empty(),
            Duration.ZERO);
    ServerOptions servers = new ServerOptions();
    new CommandLine(new Holder(servers))
        .parseArgs("--servers", "virtual", "--calibration", calibration.toString());
    ServiceLevel objective = ServiceLevel.parse(meet);
    return new CapacityRun(
        new CapacityRun.Asked(List.of(bench), rates, objective, range, settings),
        servers,
        new CapacityPrinter(Console.to(Optional.of(folder.resolve("console"))), objective));
  }

  @CommandLine.Command
  private record Holder(@CommandLine.Mixin ServerOptions servers) {}

  private static PlanOptions options(Map<String, List<String>> params) {
    PlanOptions.Repeats repeats =
        new PlanOptions.Repeats(
            OptionalInt.empty(),
            OptionalInt.of(0),
            Optional.empty(),
            OptionalInt.of(5),
            Optional.empty());
    return new PlanOptions(List.of(), List.of(), params, List.of(), repeats, 1);
  }

  private static CapacityRun.Range range(double from, double to) {
    return new CapacityRun.Range(from, to, 0.1);
  }

  private JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(folder.resolve("reports/latest").resolve(file).toFile());
  }

  private String console() throws IOException {
    return Files.readString(folder.resolve("console"));
  }

  @Test
  void the_rate_of_m_d_1_at_which_the_mean_latency_is_as_asked_is_found_within_2_percent()
      throws IOException, InterruptedException {
    double exact = 25;
    double latency = SingleServer.constantService(exact, SERVICE).meanLatency();
    String meet = "totalLatency=" + latency * 1e3 + "ms";
    ExitCode code = search(bench(Strategy.CONTINUOUS, 1, 4_000), meet, range(10, 80), null).run();
    assertThat(code).isEqualTo(ExitCode.DONE);
    JsonNode answer = json("capacity.json").get("answer");
    assertThat(answer.get("kind").textValue()).isEqualTo("found");
    assertThat(answer.get("rate").doubleValue() / exact).isCloseTo(1, within(0.02));
    assertThat(answer.get("certain").doubleValue()).isLessThanOrEqualTo(exact);
    assertThat(answer.get("missed").doubleValue()).isGreaterThanOrEqualTo(exact);
    JsonNode record = json("jmh-result.json").get(0);
    assertThat(record.get("benchmark").textValue()).isEqualTo("p.Queue.capacity");
    assertThat(record.get("params").get("rate").textValue()).isEqualTo("RATE");
    assertThat(record.get("params").get("meet").textValue()).isEqualTo("totalLatency-30ms");
    assertThat(record.get("primaryMetric").get("scoreUnit").textValue()).isEqualTo("req/s");
    assertThat(record.get("primaryMetric").get("score").doubleValue())
        .isEqualTo(answer.get("rate").doubleValue());
    assertThat(console()).contains("Capacity: " + answer.get("rate").asText() + "/s");
  }

  /** One server whose passes carry c requests on at once, or c servers behind one queue. */
  private static TestBench many(int servers, int running, int requests, int tokens) {
    String[] args = {
      "--max-running-requests=" + running,
      "--disable-overlap-schedule",
      "--disable-radix-cache",
      "--enable-mixed-chunk"
    };
    TestBench bench =
        servers == 1
            ? TestBench.node("p.Queue", Strategy.CONTINUOUS, args)
            : TestBench.routing("p.Queue", servers, TestPolicy.shipped("ShortestJobFirst", servers))
                .server((params, index) -> ServerConfig.of(args));
    return loaded(bench, requests, tokens);
  }

  private void requireFound(TestBench bench, double exact, String meet)
      throws IOException, InterruptedException {
    assertThat(search(bench, meet, range(exact / 2, exact * 2), null).run())
        .isEqualTo(ExitCode.DONE);
    JsonNode answer = json("capacity.json").get("answer");
    System.out.printf("exact %s/s, answer %s%n", exact, answer);
    assertThat(answer.get("rate").doubleValue() / exact).isCloseTo(1, within(0.02));
    assertThat(answer.get("certain").doubleValue()).isLessThanOrEqualTo(exact);
    assertThat(answer.get("missed").doubleValue()).isGreaterThanOrEqualTo(exact);
  }

  /** A request begins a pass or two late: with 1000 of them in it, that is next to nothing. */
  @Test
  void the_rate_of_m_d_2_at_which_a_percentile_is_as_asked_is_found_within_2_percent()
      throws IOException, InterruptedException {
    double exact = 1.6;
    double latency = 1 + new ConstantServers(exact, 1, 2).waitQuantile(0.9);
    requireFound(many(1, 2, 6_000, 1_000), exact, "totalLatencyP90=" + latency * 1e3 + "ms");
  }

  @Test
  void so_is_that_of_two_servers_behind_one_queue() throws IOException, InterruptedException {
    double exact = 80;
    double latency = new ConstantServers(exact, SERVICE, 2).meanLatency();
    requireFound(many(2, 1, 4_000, 20), exact, "totalLatency=" + latency * 1e3 + "ms");
  }

  @Test
  void every_probe_is_a_report_of_its_own() throws IOException, InterruptedException {
    search(bench(Strategy.CONTINUOUS, 1, 200), "totalLatency=30ms", range(5, 80), null).run();
    JsonNode probes = json("capacity.json").get("probes");
    assertThat(probes.size()).isGreaterThan(5);
    for (JsonNode probe : probes) {
      Path report =
          folder.resolve("reports/latest/probes").resolve(probe.at("/run/report").textValue());
      assertThat(report).isDirectoryContaining("glob:**/requests.csv");
      assertThat(report).isDirectoryContaining("glob:**/index.html");
      assertThat(Files.readString(report.resolve("console.txt"))).contains("Iteration");
    }
  }

  @Test
  void a_search_that_was_stopped_goes_on_with_the_probes_that_it_had()
      throws IOException, InterruptedException {
    TestBench bench = bench(Strategy.CONTINUOUS, 1, 200);
    search(bench, "totalLatency=30ms", range(5, 80), null).run();
    Path whole = folder.resolve("reports/latest").toRealPath();
    String all = Files.readString(whole.resolve("capacity.json"));
    ObjectNode cut = (ObjectNode) new ObjectMapper().readTree(all);
    cut.remove("answer");
    int kept = 3;
    while (cut.withArray("probes").size() > kept) {
      cut.withArray("probes").remove(kept);
    }
    Files.writeString(whole.resolve("capacity.json"), cut.toString());
    int before = reports(whole);

    search(bench, "totalLatency=30ms", range(5, 80), whole).run();
    JsonNode again = json("capacity.json");
    assertThat(again.get("answer")).isEqualTo(new ObjectMapper().readTree(all).get("answer"));
    assertThat(reports(whole) - before).isEqualTo(again.get("probes").size() - kept);
  }

  private static int reports(Path search) throws IOException {
    try (Stream<Path> probes = Files.list(search.resolve("probes"))) {
      return (int) probes.filter(Files::isDirectory).count();
    }
  }

  @Test
  void a_search_for_something_else_cannot_go_on() throws IOException, InterruptedException {
    TestBench bench = bench(Strategy.CONTINUOUS, 1, 100);
    search(bench, "totalLatency=30ms", range(5, 80), null).run();
    Path other = folder.resolve("reports/latest").toRealPath();
    assertThatThrownBy(() -> search(bench, "totalLatency=31ms", range(5, 80), other).run())
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("totalLatency=30ms")
        .hasMessageContaining("totalLatency=31ms");
    assertThatThrownBy(() -> search(bench, "totalLatency=30ms", range(5, 80), folder).run())
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("capacity.json");
  }

  @Test
  void an_objective_that_nothing_meets_is_told() throws IOException, InterruptedException {
    ExitCode code =
        search(bench(Strategy.CONTINUOUS, 1, 100), "totalLatency=19ms", range(5, 20), null).run();
    assertThat(code).isEqualTo(ExitCode.UNDECIDED);
    assertThat(console())
        .contains("Nothing meets the objective: no rate from 5/s on certainly does");
    assertThat(folder.resolve("reports/latest/jmh-result.json")).doesNotExist();
  }

  @Test
  void an_objective_that_everything_meets_is_told() throws IOException, InterruptedException {
    ExitCode code =
        search(bench(Strategy.CONTINUOUS, 1, 100), "totalLatency=2s", range(5, 20), null).run();
    assertThat(code).isEqualTo(ExitCode.UNDECIDED);
    assertThat(console()).contains("Everything meets the objective: no rate up to 20/s");
  }

  @Test
  void batches_that_wait_for_few_arrivals_make_an_answer_that_is_not_monotone()
      throws IOException, InterruptedException {
    TestBench batches = bench(Strategy.STATIC, 8, 800).param("batchSize", ParamType.INT, "8");
    ExitCode code = search(batches, "totalLatency=100ms", range(20, 640), null).run();
    assertThat(code).isEqualTo(ExitCode.DONE);
    assertThat(console()).contains("Not monotone: lower rates missed the objective: 20/s, 40/s");
    assertThat(json("capacity.json").at("/answer/rate").doubleValue()).isBetween(250.0, 400.0);
  }

  @Test
  void options_that_are_no_search_are_refused() {
    assertThatThrownBy(() -> new RateOptions(options(Map.of("rate", List.of("10")))))
        .hasMessageContaining("must have RATE");
    RateOptions two =
        new RateOptions(options(Map.of("rate", List.of("RATE"), "batchSize", List.of("8", "16"))));
    TestBench batches = bench(Strategy.STATIC, 16, 160).param("batchSize", ParamType.INT, "8");
    assertThatThrownBy(() -> two.plan(List.of(batches), 10))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("batchSize=8")
        .hasMessageContaining("batchSize=16");
    assertThatThrownBy(
            () -> search(bench(Strategy.CONTINUOUS, 1, 100), "ttft=1s", range(9, 3), null))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("--from");
  }
}
