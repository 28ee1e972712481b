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
   * @param padded whether passes take the time of the next larger CUDA graph that the server has
   * @throws InvalidBenchmarkException if it is not a report of one server, or passes should be
   *     padded and it tells of no graphs
   */
  public static Calibrator of(Path report, String gpu, String driver, boolean padded) {
    MeasuredServer server = MeasuredServer.of(report, new MeasuredServer.Hardware(gpu, driver));
    if (padded && server.graphs().equals(CudaGraphs.NONE)) {
      throw new InvalidBenchmarkException(
          "the server of %s tells of no CUDA graphs (SGLang does from 0.5.14 on, if it has some); leave --pad-to-graphs out"
              .formatted(report));
    }
    return new Calibrator(padded ? server : server.unpadded());
  }

  /** One for the server of another calibration, padded as that one is. */
  public static Calibrator of(Calibration other) {
    return new Calibrator(other.measuredServer());
  }

  /**
   * Adds runs that coefficients are fitted to.
   *
   * @param place the folder of a report, or a table of runs: {@code
   *     run,batch,input,output,received,first,finished}
   * @return those that are left out, for people: repetitions in which the server stood still
   */
  public List<String> fitTo(Path place) {
    SteadyRuns runs = SteadyRuns.of(runs(place));
    fitted.addAll(runs.kept());
    return runs.leftOut();
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
    CudaGraphs graphs = server.graphs().upTo(settings.ceiling());
    CalibrationFit.Outcome outcome = new CalibrationFit(settings, graphs, fitted).fit();
    StepTime time = graphs.pad(outcome.coefficients());
    List<Calibration.Residual> residuals =
        new ArrayList<>(RunResiduals.of(settings, time, fitted, true));
    residuals.addAll(RunResiduals.of(settings, time, judging, false));
    try {
      Files.writeString(file, Calibration.write(server, grid, outcome, residuals));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Calibration.of(file);
  }
}
