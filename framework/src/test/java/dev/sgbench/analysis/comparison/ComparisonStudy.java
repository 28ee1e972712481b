package dev.sgbench.analysis.comparison;

import dev.sgbench.analysis.IterationMetrics;
import dev.sgbench.analysis.Metric;
import dev.sgbench.analysis.Validity;
import dev.sgbench.engine.Dispatching;
import dev.sgbench.engine.Phase;
import dev.sgbench.engine.Runs;
import dev.sgbench.engine.ServerSetup;
import dev.sgbench.simulation.Calibration;
import dev.sgbench.simulation.SimulatedArguments;
import dev.sgbench.simulation.SimulatedServerSpec;
import dev.sgbench.simulation.VirtualBackend;
import dev.sgbench.time.VirtualClock;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Seeds;
import dev.sgbench.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How often a comparison is wrong, and how often it finds what is there, on servers in virtual
 * time. A program, since it takes minutes; {@code docs/measurements} has what it printed.
 *
 * <pre>
 * ComparisonStudy aa PAIRS ITERATIONS FILE.csv
 * ComparisonStudy power REPETITIONS ITERATIONS FACTOR FILE.csv
 * </pre>
 */
public final class ComparisonStudy {

  /** Enough for a 99th percentile in the steady window. */
  private static final int REQUESTS = 600;

  private static final double CONFIDENCE = 0.95;
  private static final Calibration CALIBRATION = Calibration.shipped();

  private final List<Double> rates;
  private final int iterations;

  ComparisonStudy(List<Double> rates, int iterations) {
    this.rates = rates;
    this.iterations = iterations;
  }

  /** Runs one of the two studies. */
  public static void main(String[] arguments) throws IOException {
    int repetitions = Integer.parseInt(arguments[1]);
    int iterations = Integer.parseInt(arguments[2]);
    if (arguments[0].equals("aa")) {
      new ComparisonStudy(List.of(20.0, 40.0), iterations)
          .falseAlarms(repetitions, Path.of(arguments[3]));
    } else {
      new ComparisonStudy(List.of(20.0), iterations)
          .power(repetitions, Double.parseDouble(arguments[3]), Path.of(arguments[4]));
    }
  }

  /** Two arms of equal servers, with independent seeds. */
  private void falseAlarms(int pairs, Path file) throws IOException {
    List<List<Arms>> families =
        IntStream.range(0, pairs)
            .parallel()
            .mapToObj(pair -> arms(run(2L * pair, 1), run(2L * pair + 1, 1), false))
            .toList();
    List<String> rows =
        new ArrayList<>(List.of("threshold,pair,finding,metric,change,low,high,p,verdict"));
    for (double threshold : new double[] {0, 0.02}) {
      Thresholds thresholds = new Thresholds(threshold, Map.of());
      int alarms = 0;
      for (int pair = 0; pair < pairs; pair++) {
        Comparison comparison = Comparison.of(families.get(pair), thresholds, CONFIDENCE);
        alarms += comparison.any(Verdict.REGRESSION) ? 1 : 0;
        rows.addAll(rows(threshold + "," + pair, comparison));
      }
      System.out.printf(
          Locale.ROOT,
          "A/A, threshold %.0f %%: %d of %d pairs with a false regression, %d comparisons each%n",
          threshold * 100,
          alarms,
          pairs,
          families.get(0).size());
    }
    Files.write(file, rows);
  }

  /** Servers and servers whose steps take {@code factor} times as long, with common seeds. */
  private void power(int repetitions, double factor, Path file) throws IOException {
    List<Comparison> comparisons =
        IntStream.range(0, repetitions)
            .parallel()
            .mapToObj(
                seed ->
                    Comparison.of(
                        arms(run(seed, 1), run(seed, factor), true),
                        Thresholds.DEFAULT,
                        CONFIDENCE))
            .toList();
    List<String> rows =
        new ArrayList<>(List.of("factor,seed,finding,metric,change,low,high,p,verdict"));
    for (int seed = 0; seed < repetitions; seed++) {
      rows.addAll(rows(factor + "," + seed, comparisons.get(seed)));
    }
    Files.write(file, rows);
    for (Metric metric : List.of(Metric.TOTAL_LATENCY, Metric.TOTAL_LATENCY_P99)) {
      List<Finding> findings =
          comparisons.stream()
              .flatMap(comparison -> comparison.findings().stream())
              .filter(finding -> finding.metric() == metric)
              .toList();
      System.out.printf(
          Locale.ROOT,
          "power, steps x %.4f, %d iterations of %d requests (%.1f virtual minutes an arm): %s true change %+.2f %%, found in %.1f %% of %d%n",
          factor,
          iterations,
          REQUESTS,
          iterations * REQUESTS / rates.get(0) / 60,
          metric.label(),
          100 * findings.stream().mapToDouble(Finding::change).average().orElseThrow(),
          100.0
              * findings.stream().filter(f -> f.verdict() == Verdict.REGRESSION).count()
              / repetitions,
          repetitions);
    }
  }

  /** Values of every decisive metric at every rate. */
  List<Map<Metric, double[]>> run(long seed, double factor) {
    return rates.stream().map(rate -> run(seed, factor, rate)).toList();
  }

  private Map<Metric, double[]> run(long seed, double factor, double rate) {
    Map<Metric, double[]> values = new EnumMap<>(Metric.class);
    for (int i = 0; i < iterations; i++) {
      IterationMetrics metrics = iteration(new Seeds(seed, 0, i), factor, rate);
      for (Metric metric : Comparison.DECISIVE) {
        if (metrics.values().containsKey(metric)) {
          values.computeIfAbsent(metric, m -> new double[iterations])[i] =
              metrics.values().get(metric);
        }
      }
    }
    return values;
  }

  private static IterationMetrics iteration(Seeds seeds, double factor, double rate) {
    SimulatedServerSpec spec =
        SimulatedArguments.parse(
                List.of("--max-running-requests=256", "--disable-radix-cache"),
                "llama-2-7b-hf",
                "0.5.17",
                1,
                CALIBRATION)
            .withSpeed(1 / factor);
    VirtualClock clock = new VirtualClock();
    Phase phase =
        new Phase(
            seeds,
            Workload.requests(REQUESTS)
                .arriving(Arrivals.poisson(rate))
                .input(Lengths.uniform(20, 200))
                .output(Lengths.uniform(10, 40)),
            new Dispatching.Continuous(),
            OptionalInt.empty(),
            List.of(new ServerSetup(spec.ceiling(), spec.kvTokens(), Optional.empty())),
            Duration.ofSeconds(1));
    return IterationMetrics.of(
        Runs.run(
            clock, new VirtualBackend(clock, List.of(spec), CALIBRATION), phase, new Runs.Kept()),
        new Validity(List.of(), Map.of()));
  }

  static List<Arms> arms(
      List<Map<Metric, double[]>> base, List<Map<Metric, double[]>> fresh, boolean commonSeeds) {
    List<Arms> arms = new ArrayList<>();
    for (int cell = 0; cell < base.size(); cell++) {
      for (Map.Entry<Metric, double[]> entry : base.get(cell).entrySet()) {
        double[] other = fresh.get(cell).get(entry.getKey());
        arms.add(new Arms(entry.getKey(), List.of(entry.getValue()), List.of(other), commonSeeds));
      }
    }
    return arms;
  }

  private static List<String> rows(String head, Comparison comparison) {
    List<Finding> findings = comparison.findings();
    return IntStream.range(0, findings.size())
        .mapToObj(i -> head + "," + i + "," + row(findings.get(i)))
        .collect(Collectors.toList());
  }

  private static String row(Finding finding) {
    return String.format(
        Locale.ROOT,
        "%s,%.6f,%.6f,%.6f,%.4g,%s",
        finding.metric().label(),
        finding.change(),
        finding.low(),
        finding.high(),
        finding.adjustedP(),
        finding.verdict());
  }
}
