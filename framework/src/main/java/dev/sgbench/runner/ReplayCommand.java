package dev.sgbench.runner;

import dev.sgbench.report.replay.ReplayedCell;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code replay}: calls the policies of a run again and compares what they decide. */
@Command(
    name = "replay",
    description =
        "Calls each routing policy of a run again, with the views, instants and seeds that the report recorded, and compares decision for decision. Exit code 3 if one differs.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReplayCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "REPORT", description = "The folder of the run.")
  private Path report;

  @Override
  public Integer call() {
    ReplayPlan plan = ReplayPlan.of(report, Discovery.onClassPath());
    plan.leftOut().forEach(System.out::println);
    List<ReplayedCell> cells = plan.replay();
    for (ReplayedCell cell : cells) {
      System.out.printf(
          "%d of %d calls the same, %d decisions in %d iterations  %s%n",
          cell.same(), cell.calls(), cell.decisions(), cell.iterations(), cell.cell());
      cell.first().ifPresent(System.out::println);
    }
    boolean exact = cells.stream().allMatch(ReplayedCell::exact);
    return (exact ? ExitCode.DONE : ExitCode.INVALID).code();
  }
}
