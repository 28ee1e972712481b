package dev.sgbench.runner;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where reports go. */
final class ReportsOption {

  @Option(
      names = "--reports",
      paramLabel = "DIR",
      defaultValue = "reports",
      description = "Folder of all reports. Default: ${DEFAULT-VALUE}.")
  private Path path;

  Path path() {
    return path;
  }
}
