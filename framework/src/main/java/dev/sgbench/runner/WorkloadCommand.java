package dev.sgbench.runner;

import dev.sgbench.api.InvalidBenchmarkException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code workload}: shows what benchmarks would ask of servers, without any. */
@Command(
    name = "workload",
    description =
        "Shows or saves the requests of benchmarks, and how they compare with their laws.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class WorkloadCommand implements Callable<Integer> {

  @Mixin private SelectionOptions selection;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "10",
      description = "Print the first N requests of each load. Default: ${DEFAULT-VALUE}.")
  private int rows;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Save all requests of the one load that is chosen, as CSV.")
  private Path output;

  @Option(
      names = "--iteration",
      paramLabel = "N",
      defaultValue = "0",
      description = "Which measured iteration, from 0. Default: ${DEFAULT-VALUE}.")
  private int iteration;

  @Option(
      names = "--fork",
      paramLabel = "N",
      defaultValue = "0",
      description = "Which fork, from 0. Default: ${DEFAULT-VALUE}.")
  private int fork;

  @Option(
      names = "--latency",
      paramLabel = "TIME",
      description = "How long each request is taken to last, where arrivals wait for answers: 2s.")
  private String latency;

  @Override
  public Integer call() throws IOException {
    RunPlan plan = Planner.plan(Discovery.onClassPath(), selection.toPlanOptions());
    Optional<Long> lasting =
        Optional.ofNullable(latency).map(SelectionOptions::duration).map(d -> d.toNanos());
    if (fork < 0 || iteration < 0) {
      throw new InvalidBenchmarkException(
          "forks and measured iterations count from 0, but --fork is %d and --iteration is %d"
              .formatted(fork, iteration));
    }
    var choice = new WorkloadPrinter.Choice(fork, iteration, rows, lasting);
    new WorkloadPrinter(plan, choice, System.out).print(Optional.ofNullable(output));
    return ExitCode.DONE.code();
  }
}
