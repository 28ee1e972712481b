package dev.sgbench.runner;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.results.format.ResultFormatType;

/**
 * Where a run's results go.
 *
 * @param arguments of the command line, for the manifest
 * @param reports folder of all runs
 * @param resume folder of the interrupted run to go on with; empty for a new one
 * @param export where else results go
 * @param generatorWarmUp for how long the load generator runs before anything is measured in real
 *     time
 */
record RunSettings(
    List<String> arguments,
    Path reports,
    Optional<Path> resume,
    Optional<Export> export,
    Duration generatorWarmUp) {

  /**
   * A further result file.
   *
   * @param format one of JMH's
   * @param file to write
   */
  record Export(ResultFormatType format, Path file) {}
}
