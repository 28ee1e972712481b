package dev.sgbench.report;

import dev.sgbench.analysis.Autocorrelation;
import dev.sgbench.analysis.CellResult;
import dev.sgbench.analysis.Interval;
import dev.sgbench.analysis.Metric;
import dev.sgbench.analysis.Stability;
import dev.sgbench.analysis.SteadyWindow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The result as JMH prints it: a line for each of the main metrics of each cell. Parameters that
 * are the same everywhere stand above the table, what is wrong with a cell below it.
 */
public final class ConsoleTable {

  private static final double CONFIDENCE = 0.999;

  /** Those that a reader looks at first; the others are in the files. */
  private static final List<Metric> MAIN =
      List.of(
          Metric.THROUGHPUT,
          Metric.WHOLE_RUN_THROUGHPUT,
          Metric.OUTPUT_TOKEN_THROUGHPUT,
          Metric.TOTAL_LATENCY,
          Metric.TOTAL_LATENCY_P99,
          Metric.QUEUE_TIME,
          Metric.SERVER_LATENCY,
          Metric.TTFT,
          Metric.TPOT,
          Metric.CONCURRENCY,
          Metric.GOODPUT,
          Metric.OBJECTIVE_ATTAINMENT,
          Metric.REJECTED,
          Metric.REQUEST_BALANCE,
          Metric.TOKEN_BALANCE,
          Metric.POWER,
          Metric.ENERGY_PER_OUTPUT_TOKEN);

  private final Map<PlannedCell, CellResult> results = new LinkedHashMap<>();

  /** Adds a cell. */
  public void add(PlannedCell cell, CellResult result) {
    results.put(cell, result);
  }

  /** The lines, ended by line feeds. */
  public String render() {
    Map<String, String> common = commonParams();
    TreeSet<String> varying = new TreeSet<>();
    results.keySet().forEach(cell -> varying.addAll(cell.key().params().keySet()));
    varying.removeAll(common.keySet());
    List<List<String>> rows = new ArrayList<>();
    rows.add(header(varying));
    results.forEach((cell, result) -> rows.addAll(rows(cell, result, varying)));
    StringBuilder text = new StringBuilder();
    if (!common.isEmpty()) {
      text.append(
          common.entrySet().stream()
              .map(param -> "(" + param.getKey() + ") " + param.getValue())
              .collect(Collectors.joining("  ", "", "\n\n")));
    }
    Columns.append(text, rows);
    results.values().forEach(result -> appendNotes(text, result));
    return text.toString();
  }

  private Map<String, String> commonParams() {
    Map<String, String> common = null;
    for (PlannedCell cell : results.keySet()) {
      if (common == null) {
        common = new TreeMap<>(cell.key().params());
      } else {
        common.entrySet().retainAll(cell.key().params().entrySet());
      }
    }
    return common == null ? Map.of() : common;
  }

  private static List<String> header(Collection<String> varying) {
    List<String> header = new ArrayList<>();
    header.add("Benchmark");
    varying.forEach(name -> header.add("(" + name + ")"));
    header.addAll(List.of("Mode", "Cnt", "Score", "Error", "Units"));
    return header;
  }

  private static List<List<String>> rows(
      PlannedCell cell, CellResult result, Collection<String> varying) {
    List<List<String>> rows = new ArrayList<>();
    for (Metric metric : MAIN) {
      if (result.metrics().contains(metric) && worthALine(metric, result)) {
        rows.add(row(cell, result, metric, varying));
      }
    }
    return rows;
  }

  /** That a policy turned nobody away is what everybody expects. */
  private static boolean worthALine(Metric metric, CellResult result) {
    return metric != Metric.REJECTED || result.interval(metric, CONFIDENCE).mean() > 0;
  }

  private static List<String> row(
      PlannedCell cell, CellResult result, Metric metric, Collection<String> varying) {
    String benchmark = cell.key().benchmark();
    TimeUnit unit = cell.timeUnit();
    Interval interval = result.interval(metric, CONFIDENCE);
    List<String> row = new ArrayList<>();
    row.add(benchmark.substring(benchmark.lastIndexOf('.') + 1) + "." + metric.label());
    varying.forEach(name -> row.add(cell.key().params().getOrDefault(name, "N/A")));
    row.add(metric.higherIsBetter() ? "thrpt" : "avgt");
    row.add(Integer.toString(result.iterations().size()));
    row.add(decimal(metric.in(interval.mean(), unit)));
    row.add(
        Double.isNaN(interval.halfWidth())
            ? ""
            : "± " + decimal(metric.in(interval.halfWidth(), unit)));
    row.add(metric.unit(unit));
    return row;
  }

  private static void appendNotes(StringBuilder text, CellResult result) {
    Stability stability = result.stability();
    if (!stability.stable()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%nUNSTABLE %s: its queue grew by %.0f requests through the steady window (p = %.2g);"
                  + " its latencies tell how long the run was%n",
              result.key().id(),
              stability.growth(),
              stability.pValue()));
    }
    appendSampling(text, result);
    if (result.gpuSlowdown() > 0) {
      text.append(
          String.format(
              Locale.ROOT,
              "%nSLOWED DOWN %s: in %.1f %% of the looks at its GPUs heat or the power brake held"
                  + " their clocks down; see gpus.csv, and cool or power them better%n",
              result.key().id(),
              100 * result.gpuSlowdown()));
    }
    for (String reason : result.invalidReasons()) {
      text.append("\nINVALID ").append(result.key().id()).append(": ").append(reason).append('\n');
    }
  }

  /** Whether iterations begin soon enough, and are independent of each other. */
  private static void appendSampling(StringBuilder text, CellResult result) {
    if (result.warmupShare() > SteadyWindow.WARMUP_SHARE) {
      text.append(
          String.format(
              Locale.ROOT,
              "%nWARM-UP %s: MSER-5 would cut %.0f %% of the arrival time, the steady window cuts"
                  + " %.0f %%; give its iterations more requests%n",
              result.key().id(),
              100 * result.warmupShare(),
              100 * SteadyWindow.WARMUP_SHARE));
    }
    Autocorrelation neighbours = result.autocorrelation();
    if (neighbours.dependent()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%nDEPENDENT %s: mean total latencies of neighbouring iterations correlate by %.2f,"
                  + " above %.2f; its intervals are too narrow%n",
              result.key().id(),
              neighbours.lag1(),
              neighbours.bound()));
    }
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
