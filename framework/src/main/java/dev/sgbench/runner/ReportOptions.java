package dev.sgbench.runner;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where what is measured goes, and what happens before anything is: of every command that runs. */
final class ReportOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private ReportsOption reports;

  @Option(
      names = "--resume",
      paramLabel = "DIR",
      description = "Go on where the run or search in DIR was interrupted.")
  private Path resume;

  @Option(
      names = "--generator-warmup",
      paramLabel = "TIME",
      defaultValue = "2s",
      description =
          "Let the JVM compile the load generator, on a server of its own, for so long before a run in real time; 0s for not at all. Default: ${DEFAULT-VALUE}.")
  private String generatorWarmUp;

  /**
   * @param export where else results go
   */
  RunSettings settings(Optional<RunSettings.Export> export) {
    return new RunSettings(
        spec.commandLine().getParseResult().originalArgs(),
        reports.path(),
        Optional.ofNullable(resume),
        export,
        SelectionOptions.duration(generatorWarmUp));
  }
}
