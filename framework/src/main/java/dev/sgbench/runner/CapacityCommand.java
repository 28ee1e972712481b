package dev.sgbench.runner;

import dev.sgbench.analysis.ServiceLevel;
import dev.sgbench.api.InvalidBenchmarkException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code capacity}: the largest rate of a benchmark that meets a service-level objective. */
@Command(
    name = "capacity",
    description =
        "Finds the largest rate that meets a service-level objective, on servers that stay up.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CapacityCommand implements Callable<Integer> {

  @Mixin private SelectionOptions selection;
  @Mixin private ServerOptions servers;
  @Mixin private ReportOptions report;

  @Option(
      names = "--meet",
      required = true,
      paramLabel = "FIGURE=LIMIT",
      description =
          "The objective: any metric or percentile, such as ttftP99=500ms,tpot=50ms,errors=1%%;"
              + " objectiveAttainment=95%% counts what meets --objective. What is better when higher is to reach its limit, everything else to stay within.")
  private String meet;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "RATE",
      description = "The lowest rate that is looked at.")
  private double from;

  @Option(names = "--to", required = true, paramLabel = "RATE", description = "The highest.")
  private double to;

  @Option(
      names = "--precision",
      paramLabel = "SHARE",
      defaultValue = "5%",
      description = "How close the rates around the answer get. Default: ${DEFAULT-VALUE}.")
  private String precision;

  @Override
  public Integer call() throws IOException, InterruptedException {
    ServiceLevel objective = objective();
    CapacityRun.Asked asked =
        new CapacityRun.Asked(
            Discovery.onClassPath(),
            new RateOptions(selection.toPlanOptions()),
            objective,
            new CapacityRun.Range(from, to, share("--precision", precision)),
            report.settings(Optional.empty()));
    try (Console console = Console.to(Optional.empty())) {
      return new CapacityRun(asked, servers, new CapacityPrinter(console, objective)).run().code();
    }
  }

  private ServiceLevel objective() {
    try {
      return ServiceLevel.parse(meet);
    } catch (IllegalArgumentException e) {
      throw new InvalidBenchmarkException("--meet: " + e.getMessage());
    }
  }

  private static double share(String option, String text) {
    if (!text.matches("\\d+(\\.\\d+)?%")) {
      throw new InvalidBenchmarkException(option + " is a share such as 5%, found " + text);
    }
    return Double.parseDouble(text.replace("%", "")) / 100;
  }
}
