package dev.sgbench.runner;

import dev.sgbench.simulation.Calibration;
import dev.sgbench.simulation.Calibrator;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code calibrate}: step times of a real server, for simulated and virtual ones. */
@Command(
    name = "calibrate",
    description = "Fits the step times of simulated servers to what a real server did.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CalibrateCommand implements Callable<Integer> {

  @Option(
      names = "--from",
      required = true,
      split = ",",
      paramLabel = "REPORT",
      description =
          "Reports of runs on one server, or tables of runs; step times are fitted to them.")
  private List<Path> from;

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

  @Option(names = "--gpu", defaultValue = "unknown", description = "Name of the GPU.")
  private String gpu;

  @Option(names = "--driver", defaultValue = "", description = "NVIDIA's driver.")
  private String driver;

  @Option(
      names = "--longest-sequence",
      defaultValue = "4096",
      paramLabel = "TOKENS",
      description = "The model's longest sequence. Default: ${DEFAULT-VALUE}.")
  private int contextLength;

  @Option(names = "--grid", defaultValue = "", description = "What was measured, for people.")
  private String grid;

  @Override
  public Integer call() {
    Calibrator calibrator =
        serverOf == null
            ? Calibrator.of(from.get(0), gpu, driver, contextLength)
            : Calibrator.of(Calibration.of(serverOf));
    from.forEach(calibrator::fitTo);
    judges.forEach(calibrator::judgeBy);
    Calibration made = calibrator.fit(grid, out);
    System.out.print(new CalibrationTable(made));
    System.out.println(out + ": " + made.identity());
    return ExitCode.DONE.code();
  }
}
