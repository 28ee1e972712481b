package dev.sgbench.report;

import dev.sgbench.analysis.CellResult;
import dev.sgbench.analysis.Metric;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.IterationResultMetaData;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Version;

/**
 * Results as JMH's own objects, written by JMH's own writers: one record for each metric of a cell,
 * named {@code package.Class.metric}, with one raw value for each iteration in one list for each
 * fork.
 */
public final class JmhReport {

  static final String NAME = "jmh-result.json";

  private JmhReport() {}

  /** The records of one cell, in the order of {@link Metric}. */
  public static List<RunResult> records(PlannedCell cell, CellResult result) {
    List<RunResult> records = new ArrayList<>();
    for (Metric metric : result.metrics()) {
      List<double[]> values =
          result.values(metric).stream()
              .map(fork -> Arrays.stream(fork).map(v -> metric.in(v, cell.timeUnit())).toArray())
              .toList();
      records.add(record(cell, Figure.of(metric, cell.timeUnit()), values));
    }
    return records;
  }

  /**
   * What a record is about.
   *
   * @param label its name's last part
   * @param unit of its values
   * @param mode throughput where more is better, average time where less is
   */
  record Figure(String label, String unit, Mode mode) {

    private static Figure of(Metric metric, TimeUnit timeUnit) {
      return new Figure(
          metric.label(),
          metric.unit(timeUnit),
          metric.higherIsBetter() ? Mode.Throughput : Mode.AverageTime);
    }
  }

  /** One record: values of each fork, one for each iteration. */
  static RunResult record(PlannedCell cell, Figure figure, List<double[]> forks) {
    BenchmarkParams params = params(cell, figure);
    List<BenchmarkResult> results = new ArrayList<>();
    forks.forEach(values -> results.add(fork(params, figure, values)));
    return new RunResult(params, results);
  }

  /** Writes records in one of JMH's formats. */
  public static void write(ResultFormatType format, Path file, Collection<RunResult> records) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(format, out).writeOut(records);
    }
    AtomicFile.write(file, bytes.toByteArray());
  }

  private static BenchmarkResult fork(BenchmarkParams params, Figure figure, double[] values) {
    List<IterationResult> iterations = new ArrayList<>();
    for (double value : values) {
      IterationResult iteration =
          new IterationResult(params, params.getMeasurement(), new IterationResultMetaData(1, 1));
      iteration.addResult(new MetricResult(figure.label(), value, figure.unit()));
      iterations.add(iteration);
    }
    return new BenchmarkResult(params, iterations);
  }

  private static BenchmarkParams params(PlannedCell cell, Figure figure) {
    WorkloadParams params = new WorkloadParams();
    cell.key().params().forEach((name, value) -> params.put(name, value, params.keys().size()));
    String name = cell.key().benchmark() + "." + figure.label();
    return new BenchmarkParams(
        name,
        name,
        false,
        1,
        new int[] {1},
        List.of(),
        cell.forks(),
        0,
        phase(IterationType.WARMUP, cell.warmups(), cell.warmupTime()),
        phase(IterationType.MEASUREMENT, cell.iterations(), cell.iterationTime()),
        figure.mode(),
        params,
        cell.timeUnit(),
        1,
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        List.of(),
        System.getProperty("java.version"),
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"),
        Version.getPlainVersion(),
        TimeValue.NONE);
  }

  /** A phase that ends by count has no time: JMH writes that as {@code single-shot}. */
  private static IterationParams phase(IterationType type, int count, Duration time) {
    TimeValue value =
        time.isZero()
            ? TimeValue.NONE
            : time.toMillisPart() == 0
                ? TimeValue.seconds(time.toSeconds())
                : TimeValue.milliseconds(time.toMillis());
    return new IterationParams(type, count, value, 1);
  }
}
