package dev.sgbench.runner;

import dev.sgbench.analysis.Metric;
import dev.sgbench.analysis.comparison.Comparison;
import dev.sgbench.analysis.comparison.Thresholds;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.report.comparison.Comparability;
import dev.sgbench.report.comparison.ComparisonFormat;
import dev.sgbench.report.comparison.ReportComparison;
import dev.sgbench.report.comparison.SavedReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare BASE NEW}: whether NEW is worse than BASE. */
@Command(
    name = "compare",
    description =
        "Compares two reports. Exit code 0: no regression, 4: regression, 5: undecided, 3: a load"
            + " was not the one asked for, 2: not comparable.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CompareCommand implements Callable<Integer> {

  /** What an undecided comparison comes to. */
  enum Undecided {
    /** Exit code 5. */
    FAIL,
    /** Exit code 0. */
    PASS
  }

  @Parameters(index = "0", paramLabel = "BASE", description = "Report folder, or its results file.")
  private Path base;

  @Parameters(index = "1", paramLabel = "NEW", description = "The report that is judged.")
  private Path fresh;

  @Option(
      names = "--threshold",
      paramLabel = "[METRIC=]PERCENT",
      split = ",",
      description =
          "By how much a metric may become worse: 3%%, or totalLatencyP99=5%% for one metric."
              + " Default: 2%%.")
  private List<String> thresholds = List.of();

  @Option(
      names = "--metrics",
      paramLabel = "METRIC",
      split = ",",
      description = "Metrics that decide. Default: those that people look at first.")
  private List<String> metrics = List.of();

  @Option(
      names = "--confidence",
      paramLabel = "SHARE",
      defaultValue = "0.95",
      description = "Of each interval. Default: ${DEFAULT-VALUE}.")
  private double confidence;

  @Option(
      names = "--across",
      paramLabel = "NAME",
      split = ",",
      description = "What may differ: ${COMPLETION-CANDIDATES}.")
  private Set<Comparability> across = EnumSet.noneOf(Comparability.class);

  @Option(
      names = "--undecided",
      paramLabel = "fail|pass",
      defaultValue = "fail",
      description = "What undecided comes to: fail (exit code 5) or pass. Default: fail.")
  private Undecided undecided;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private ComparisonFormat format;

  @Option(names = "-o", paramLabel = "FILE", description = "Write to FILE.")
  private Path output;

  @Override
  public Integer call() throws IOException {
    if (!(confidence > 0.5 && confidence < 1)) {
      throw new InvalidBenchmarkException(
          "--confidence is a share between 0.5 and 1, such as 0.95, was " + confidence);
    }
    ReportComparison comparison =
        ReportComparison.of(SavedReport.read(base), SavedReport.read(fresh), rules());
    try (Console console = Console.to(Optional.ofNullable(output))) {
      console.print(format.write(comparison));
    }
    return exitCode(comparison.outcome()).code();
  }

  private ExitCode exitCode(ReportComparison.Outcome outcome) {
    return switch (outcome) {
      case PASSED -> ExitCode.DONE;
      case REGRESSION -> ExitCode.REGRESSION;
      case UNDECIDED -> undecided == Undecided.PASS ? ExitCode.DONE : ExitCode.UNDECIDED;
      case INVALID -> ExitCode.INVALID;
    };
  }

  private ReportComparison.Rules rules() {
    List<Metric> decisive =
        metrics.isEmpty()
            ? Comparison.DECISIVE
            : metrics.stream().map(CompareCommand::metric).toList();
    return new ReportComparison.Rules(decisive, thresholds(), confidence, across);
  }

  private Thresholds thresholds() {
    double all = Thresholds.DEFAULT.all();
    Map<Metric, Double> named = new EnumMap<>(Metric.class);
    for (String threshold : thresholds) {
      int equals = threshold.indexOf('=');
      double share = share(threshold.substring(equals + 1));
      if (equals < 0) {
        all = share;
      } else {
        named.put(metric(threshold.substring(0, equals)), share);
      }
    }
    return new Thresholds(all, named);
  }

  private static double share(String percent) {
    if (!percent.matches("\\d+(\\.\\d+)?%")) {
      throw new InvalidBenchmarkException(
          "--threshold expects a percentage, such as 3% or ttft=5%, found " + percent);
    }
    return Double.parseDouble(percent.substring(0, percent.length() - 1)) / 100;
  }

  private static Metric metric(String label) {
    for (Metric metric : Metric.values()) {
      if (metric.label().equals(label)) {
        return metric;
      }
    }
    throw new InvalidBenchmarkException(
        "no metric is named '%s'; docs/metrics.md has them all, such as totalLatencyP99"
            .formatted(label));
  }
}
