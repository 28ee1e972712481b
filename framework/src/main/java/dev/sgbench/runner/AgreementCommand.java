package dev.sgbench.runner;

import dev.sgbench.report.comparison.Agreement;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code agreement}: how often two runs of the same requests chose the same server. */
@Command(
    name = "agreement",
    description =
        "Tells how often two runs with the same seed, such as one over HTTP and one in virtual time, sent a request to the same server.",
    mixinStandardHelpOptions = true)
final class AgreementCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "REPORT", description = "The folder of one run.")
  private Path one;

  @Parameters(index = "1", paramLabel = "OTHER", description = "The folder of the other.")
  private Path other;

  @Override
  public Integer call() {
    for (Agreement cell : Agreement.between(one, other)) {
      System.out.printf(
          "%6.2f %% of %d requests went to the same server (by chance %.2f %%)  %s%n",
          100 * cell.share(), cell.requests(), 100 * cell.byChance(), cell.cell());
    }
    return ExitCode.DONE.code();
  }
}
