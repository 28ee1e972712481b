package dev.sgbench.runner;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.report.IterationLog;
import dev.sgbench.report.page.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code page}: writes a run's page anew, such as that of a run that was killed. */
@Command(
    name = "page",
    description = "Writes index.html anew from the files of a run's folder.",
    mixinStandardHelpOptions = true)
final class PageCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "The run's folder, such as reports/latest.")
  private Path folder;

  @Override
  public Integer call() {
    if (!Files.isRegularFile(folder.resolve(IterationLog.NAME))) {
      throw new InvalidBenchmarkException(
          folder
              + " holds no "
              + IterationLog.NAME
              + ": give the folder of a run, such as reports/latest");
    }
    System.out.println(Page.write(folder));
    return ExitCode.DONE.code();
  }
}
