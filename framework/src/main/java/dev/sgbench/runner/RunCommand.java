package dev.sgbench.runner;

import dev.sgbench.api.BenchDescriptor;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.sglang.flags.Similarity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.format.ResultFormatType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: finds benchmarks, plans them, and runs them on the servers named. */
@Command(
    name = "run",
    description = "Runs benchmarks; the default command.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RunCommand implements Callable<Integer> {

  /** So many letters of a command for each that may be wrong. */
  private static final int LIKENESS = 3;

  @Spec private CommandSpec spec;
  @Mixin private SelectionOptions selection;
  @Mixin private ServerOptions servers;
  @Mixin private ReportOptions report;

  @Option(names = "-l", description = "List the benchmarks that match, and exit.")
  private boolean list;

  @Option(names = "-lp", description = "List them with their parameters, and exit.")
  private boolean listParams;

  @Option(
      names = "--dry-run",
      description = "Show cells, server starts, placement and estimated minutes, and exit.")
  private boolean dryRun;

  @Option(
      names = "-rf",
      paramLabel = "FORMAT",
      description = "Also write results as ${COMPLETION-CANDIDATES}, to the file of -rff.")
  private ResultFormatType resultFormat;

  @Option(names = "-rff", paramLabel = "FILE", description = "File for -rf.")
  private Path resultFile;

  @Option(names = "-o", paramLabel = "FILE", description = "Write the console's output to FILE.")
  private Path output;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<BenchDescriptor> benches = Discovery.onClassPath();
    PlanOptions options = selection.toPlanOptions();
    refuseMistypedCommand(benches, options);
    try (Console console = Console.to(Optional.ofNullable(output))) {
      if (list || listParams) {
        console.print(PlanPrinter.list(Planner.choose(benches, options), listParams));
        return ExitCode.DONE.code();
      }
      RunPlan plan = Planner.plan(benches, options);
      servers.check(plan);
      if (dryRun) {
        console.print(PlanPrinter.dryRun(plan, servers::place));
        return ExitCode.DONE.code();
      }
      RunPrinter printer = new RunPrinter(console);
      return new BenchmarkRun(plan, servers, report.settings(export()), printer).run().code();
    }
  }

  /** A first word that chooses nothing and looks like a command was meant to be one. */
  private void refuseMistypedCommand(List<BenchDescriptor> benches, PlanOptions options) {
    if (options.includes().isEmpty()) {
      return;
    }
    Pattern first = options.includes().get(0);
    Set<String> commands = spec.parent().subcommands().keySet();
    String nearest = Similarity.nearest(first.pattern(), commands, 1).get(0);
    boolean near = LIKENESS * Similarity.distance(first.pattern(), nearest) <= nearest.length();
    if (near && benches.stream().noneMatch(bench -> first.matcher(bench.benchClass()).find())) {
      throw new InvalidBenchmarkException(
          "%s is neither a command nor found in a benchmark's name; did you mean %s? There are %s"
              .formatted(first, nearest, commands));
    }
  }

  private Optional<RunSettings.Export> export() {
    if ((resultFormat == null) != (resultFile == null)) {
      throw new InvalidBenchmarkException(
          "-rf FORMAT and -rff FILE belong together; jmh-result.json is written in any case");
    }
    return Optional.ofNullable(resultFile).map(file -> new RunSettings.Export(resultFormat, file));
  }
}
