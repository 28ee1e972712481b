package dev.sgbench.analysis.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.analysis.GeneratorBounds;
import dev.sgbench.analysis.GeneratorCheck;
import dev.sgbench.analysis.IterationMetrics;
import dev.sgbench.analysis.Metric;
import dev.sgbench.analysis.Validity;
import dev.sgbench.fixture.Cluster;
import dev.sgbench.fixture.RealRuns;
import dev.sgbench.fixture.ServerFixture;
import dev.sgbench.fixture.ServerSpec;
import dev.sgbench.fixture.SimulatedFixture;
import dev.sgbench.fixture.UrlFixture;
import dev.sgbench.fixture.UrlOptions;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.simulation.Calibration;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Seeds;
import dev.sgbench.workload.Workload;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often a comparison of equals is wrong in real time, over HTTP. A program, since it takes
 * hours of one lane: several lanes share the pairs, each in a process and on processors of its own.
 *
 * <pre>
 * RealTimeStudy SERVERS RATE PAIRS LANE LANES FILE.jsonl
 * RealTimeStudy summary FILE.jsonl...
 * </pre>
 *
 * {@code SERVERS} is {@code simulated} or the URL of an idle server. A pair is a line of the lane's
 * file; a lane that is started again goes on behind the pairs that its file has. Pairs with an
 * iteration that was not valid are lines too, with the reasons.
 */
public final class RealTimeStudy {

  private static final int REQUESTS = 250;
  private static final int WARM_UPS = 1;
  private static final int ITERATIONS = 5;

  /** Of calling a sound iteration invalid, as in a run of so many. */
  private static final double FALSE_ALARM = 1e-6 / (WARM_UPS + ITERATIONS);

  private static final double CONFIDENCE = 0.95;
  private static final List<Double> THRESHOLDS = List.of(0.0, 0.02);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ServerFixture fixture;
  private final Workload workload;
  private final GeneratorCheck check;

  private RealTimeStudy(String servers, double rate) {
    fixture =
        servers.equals("simulated")
            ? new SimulatedFixture(Calibration.shipped())
            : new UrlFixture(new UrlOptions(List.of(URI.create(servers)), true, Optional.empty()));
    workload =
        Workload.requests(REQUESTS)
            .arriving(Arrivals.poisson(rate))
            .input(Lengths.uniform(20, 200))
            .output(Lengths.uniform(10, 40));
    int processors = Runtime.getRuntime().availableProcessors();
    check = new GeneratorCheck(workload, FALSE_ALARM, GeneratorBounds.realTime(processors));
  }

  /** Values of every decisive metric, one for each iteration, and what was wrong with any. */
  private record Arm(Map<Metric, double[]> values, List<String> reasons) {}

  /** Runs the pairs of a lane, or sums lanes up. */
  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("summary")) {
      summary(Stream.of(arguments).skip(1).map(Path::of).toList());
      return;
    }
    RealTimeStudy study = new RealTimeStudy(arguments[0], Double.parseDouble(arguments[1]));
    Path file = Path.of(arguments[5]);
    int pairs = Integer.parseInt(arguments[2]);
    int lanes = Integer.parseInt(arguments[4]);
    List<Integer> done = lines(List.of(file)).stream().map(l -> l.get("pair").intValue()).toList();
    // What the virtual machine compiles late would make the first arm differ from all others.
    study.arm(Long.MAX_VALUE);
    for (int pair = Integer.parseInt(arguments[3]); pair < pairs; pair += lanes) {
      if (!done.contains(pair)) {
        String line = study.pair(pair) + "\n";
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
    }
  }

  private ObjectNode pair(int pair) throws InterruptedException {
    Arm base = arm(2L * pair);
    Arm fresh = arm(2L * pair + 1);
    ObjectNode line = JSON.createObjectNode();
    line.put("pair", pair);
    line.put("workload", workload.toString());
    ArrayNode reasons = line.putArray("invalid");
    Stream.of(base, fresh).flatMap(arm -> arm.reasons().stream()).forEach(reasons::add);
    line.set("base", JSON.valueToTree(base.values()));
    line.set("fresh", JSON.valueToTree(fresh.values()));
    List<Arms> arms = ComparisonStudy.arms(List.of(base.values()), List.of(fresh.values()), false);
    ObjectNode findings = line.putObject("findings");
    for (double threshold : THRESHOLDS) {
      Comparison comparison = Comparison.of(arms, new Thresholds(threshold, Map.of()), CONFIDENCE);
      findings.set("" + threshold, JSON.valueToTree(comparison.findings()));
    }
    return line;
  }

  /** One run on servers of its own, or on those that are there, brought to rest. */
  private Arm arm(long seed) throws InterruptedException {
    Map<Metric, double[]> values = new EnumMap<>(Metric.class);
    List<String> reasons = new ArrayList<>();
    ServerSpec server =
        new ServerSpec(
            0,
            "llama-2-7b-hf",
            "",
            "0.5.17",
            List.of("--max-running-requests=256", "--disable-radix-cache"),
            1);
    try (Cluster cluster = fixture.open(List.of(server))) {
      cluster.settle();
      for (int i = -WARM_UPS; i < ITERATIONS; i++) {
        IterationRecord record = RealRuns.run(cluster, workload, new Seeds(seed, 0, i));
        Validity validity = check.judge(record);
        int iteration = i;
        validity.reasons().forEach(r -> reasons.add(seed + ", " + iteration + ": " + r));
        if (i >= 0) {
          keep(values, i, IterationMetrics.of(record, validity));
        }
      }
    }
    return new Arm(values, reasons);
  }

  private static void keep(Map<Metric, double[]> values, int i, IterationMetrics metrics) {
    for (Metric metric : Comparison.DECISIVE) {
      if (metrics.values().containsKey(metric)) {
        values.computeIfAbsent(metric, m -> new double[ITERATIONS])[i] =
            metrics.values().get(metric);
      }
    }
  }

  private static void summary(List<Path> files) throws IOException {
    List<JsonNode> pairs = lines(files);
    List<JsonNode> valid = pairs.stream().filter(pair -> pair.get("invalid").isEmpty()).toList();
    System.out.println(pairs.size() + " pairs, " + valid.size() + " of them valid throughout");
    for (JsonNode pair : pairs) {
      pair.get("invalid").forEach(why -> System.out.println("invalid: " + why.textValue()));
    }
    for (double threshold : THRESHOLDS) {
      System.out.printf(
          "threshold %.0f %%: false regressions in pairs %s of the valid ones, in pairs %s of all; %d comparisons each%n",
          100 * threshold,
          alarms(valid, threshold),
          alarms(pairs, threshold),
          pairs.get(0).at("/findings/" + threshold).size());
    }
  }

  private static String alarms(List<JsonNode> pairs, double threshold) {
    List<String> wrong =
        pairs.stream()
            .filter(
                pair ->
                    pair.at("/findings/" + threshold)
                        .findValuesAsText("verdict")
                        .contains(Verdict.REGRESSION.name()))
            .map(pair -> pair.get("pair").asText())
            .toList();
    return wrong + " (" + wrong.size() + " of " + pairs.size() + ")";
  }

  private static List<JsonNode> lines(List<Path> files) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (Path file : files) {
      if (Files.exists(file)) {
        for (String line : Files.readAllLines(file)) {
          lines.add(JSON.readTree(line));
        }
      }
    }
    return lines;
  }
}
