package dev.sgbench.simulation;

import dev.sgbench.api.InvalidBenchmarkException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes a calibration from what a real server did. */
public final class Calibrator {

  private final MeasuredServer server;
  private final List<MeasuredRun> fitted = new ArrayList<>();
  private final List<MeasuredRun> judging = new ArrayList<>();

  private Calibrator(MeasuredServer server) {
    this.server = server;
  }

  /**
   * One for the server of a report.
   *
   * @param report its folder
   * @param gpu name of the GPU; empty for what the report says
   * @param driver NVIDIA's; empty if not known
   * @param contextLength of the model, in tokens
   * @throws InvalidBenchmarkException if it is not a report of one server
   */
  public static Calibrator of(Path report, String gpu, String driver, int contextLength) {
    return new Calibrator(
        MeasuredServer.of(report, new MeasuredServer.Hardware(gpu, driver, contextLength)));
  }

  /** One for the server of another calibration. */
  public static Calibrator of(Calibration other) {
    return new Calibrator(other.measuredServer());
  }

  /**
   * Adds runs that coefficients are fitted to.
   *
   * @param place the folder of a report, or a table of runs: {@code
   *     run,batch,input,output,received,first,finished}
   */
  public void fitTo(Path place) {
    fitted.addAll(runs(place));
  }

  /** Adds runs that only judge what was fitted. */
  public void judgeBy(Path place) {
    judging.addAll(runs(place));
  }

  private static List<MeasuredRun> runs(Path place) {
    if (Files.isDirectory(place)) {
      return ReportedRuns.read(place, CalibrationFit.WAY_OUT_MILLIS);
    }
    try {
      return MeasuredRun.parse(Files.readAllLines(place));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Fits.
   *
   * @param grid what was measured, for people
   * @param file that becomes the calibration
   * @throws InvalidBenchmarkException if the runs cannot tell coefficients from one another
   */
  public Calibration fit(String grid, Path file) {
    if (fitted.isEmpty()) {
      throw new InvalidBenchmarkException("there are no runs to fit to");
    }
    SchedulerSettings settings = server.scheduler();
    CalibrationFit.Outcome outcome = new CalibrationFit(settings, fitted).fit();
    List<Calibration.Residual> residuals =
        new ArrayList<>(RunResiduals.of(settings, outcome.coefficients(), fitted, true));
    residuals.addAll(RunResiduals.of(settings, outcome.coefficients(), judging, false));
    try {
      Files.writeString(file, Calibration.write(server, grid, outcome, residuals));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Calibration.of(file);
  }
}
