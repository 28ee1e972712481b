package dev.sgbench.runner;

import dev.sgbench.api.Deployment;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.simulation.Calibration;
import dev.sgbench.simulation.Calibrator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code calibrate}: step times of a real server, for simulated and virtual ones. */
@Command(
    name = "calibrate",
    description =
        "Fits the step times of simulated servers to what a real server did: measures a grid of loads on the server of --servers, or takes finished reports, --from.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CalibrateCommand implements Callable<Integer> {

  private static final Duration GENERATOR_WARM_UP = Duration.ofSeconds(2);

  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      split = ",",
      paramLabel = "REPORT",
      description =
          "Reports of runs on one server, or tables of runs; step times are fitted to them, and nothing is measured.")
  private List<Path> from = List.of();

  @Option(
      names = "--judge",
      split = ",",
      paramLabel = "REPORT",
      description = "Reports that are not fitted to; their errors are printed and kept as well.")
  private List<Path> judges = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.json",
      description = "The calibration, for --calibration of run and serve.")
  private Path out;

  @Option(
      names = "--server-of",
      paramLabel = "FILE.json",
      description = "Take what is known of the server from this calibration, not from the report.")
  private Path serverOf;

  @Option(
      names = "--gpu",
      defaultValue = "",
      description = "Name of the GPU. Default: as the report says.")
  private String gpu;

  @Option(names = "--driver", defaultValue = "", description = "NVIDIA's driver.")
  private String driver;

  @Option(
      names = "--pad-to-graphs",
      description =
          "Passes take the time of the next larger CUDA graph that the server says it has. Default: of their own size.")
  private boolean padded;

  @Option(
      names = "--grid",
      defaultValue = "",
      description = "What was measured, for people. Default: what --servers was asked.")
  private String grid;

  @Option(
      names = "--serve",
      defaultValue = "llama-2-7b-hf",
      paramLabel = "NAME",
      description =
          "The model that is measured, as --model calls it. Default: ${DEFAULT-VALUE}, as in benchmarks.")
  private String model;

  @Option(
      names = "--sglang",
      defaultValue = "0.5.17",
      paramLabel = "VERSION",
      description = "The version that is measured. Default: ${DEFAULT-VALUE}, as in benchmarks.")
  private String sglang;

  @Option(
      names = "--server-arg",
      paramLabel = "ARG",
      description = "A launch argument of SGLang for the server, such as --log-level=warning.")
  private List<String> serverArgs = List.of();

  @Mixin private ServerOptions servers;

  @Mixin private ReportsOption reports;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (from.isEmpty() != servers.named()) {
      throw new InvalidBenchmarkException(
          "calibrate takes either --servers, to measure a server, or --from REPORT,..., to fit to what was measured; "
              + (from.isEmpty() ? "neither is given" : "both are given"));
    }
    if (padded && serverOf != null) {
      throw new InvalidBenchmarkException(
          "--pad-to-graphs goes by what the report's server tells; with --server-of that calibration says what passes are padded to");
    }
    if (servers.named()) {
      GridRun.Measured measured = measure();
      fit(measured.reports());
      return (measured.valid() ? ExitCode.DONE : ExitCode.INVALID).code();
    }
    fit(from);
    return ExitCode.DONE.code();
  }

  private GridRun.Measured measure() throws IOException, InterruptedException {
    try (Console console = Console.to(Optional.empty())) {
      GridRun.Measured measured =
          new GridRun(
                  new Deployment(model, sglang, serverArgs, false),
                  servers,
                  new RunSettings(
                      spec.commandLine().getParseResult().originalArgs(),
                      reports.path(),
                      Optional.empty(),
                      Optional.empty(),
                      GENERATOR_WARM_UP),
                  console)
              .run();
      console.print("%nTo fit again: calibrate --from %s%n".formatted(joined(measured.reports())));
      return measured;
    }
  }

  private static String joined(List<Path> places) {
    return places.stream().map(Path::toString).collect(Collectors.joining(","));
  }

  private void fit(List<Path> runs) {
    Calibrator calibrator =
        serverOf == null
            ? Calibrator.of(runs.get(0), gpu, driver, padded)
            : Calibrator.of(Calibration.of(serverOf));
    for (Path place : runs) {
      calibrator
          .fitTo(place)
          .forEach(run -> System.out.println("Left out, for the server stood still: " + run));
    }
    judges.forEach(calibrator::judgeBy);
    Calibration made = calibrator.fit(grid, out);
    System.out.print(new CalibrationTable(made));
    System.out.println(out + ": " + made.identity());
  }
}
