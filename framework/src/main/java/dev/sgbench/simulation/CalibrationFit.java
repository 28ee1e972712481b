package dev.sgbench.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;

/**
 * Fits {@link StepCoefficients} to measured runs: the whole scheduler is simulated with the
 * instants at which the real server received each request, and what comes out is held against what
 * was measured. Batches that came together are fitted to; other runs judge the outcome.
 *
 * <p>The search is CMA-ES with a fixed seed, so that a fit can be repeated to the last digit.
 */
final class CalibrationFit {

  private static final int SEED = 20261124;
  private static final int EVALUATIONS = 6_000;
  private static final int POPULATION = 16;

  /** Attention of Llama-2-7B: 4 x 4096 x 32 operations a pair, at half of an H100's 989 TFLOP/s. */
  private static final double MICROS_PER_TOKEN_PAIR = 4.0 * 4096 * 32 / (0.5 * 989e12) * 1e6;

  /** SGLang's HTTP process takes in a request in 0.4 ms, and needs 1 ms from result to socket. */
  private static final double INTAKE = 400;

  private static final double OUT = 1000;

  private static final double[] START = {5700, 25, 0.3, 4000, 20, 9000, 50};
  private static final double[] LOWER = {1000, 0, 0.05, 0, 1, 0, 0};
  private static final double[] UPPER = {20000, 300, 3, 20000, 100, 30000, 1000};
  private static final double[] SPREAD = {500, 10, 0.1, 2000, 3, 2000, 50};

  private final SchedulerSettings settings;
  private final List<MeasuredRun> fitted;

  CalibrationFit(SchedulerSettings settings, List<MeasuredRun> runs) {
    this.settings = settings;
    this.fitted = runs.stream().filter(MeasuredRun::batch).toList();
  }

  /** The coefficients with the least mean squared relative error. */
  StepCoefficients fit() {
    CMAESOptimizer optimizer =
        new CMAESOptimizer(
            EVALUATIONS,
            0,
            true,
            0,
            0,
            new MersenneTwister(SEED),
            false,
            new SimpleValueChecker(1e-9, 1e-9));
    double[] best =
        optimizer
            .optimize(
                new MaxEval(EVALUATIONS * POPULATION),
                new ObjectiveFunction(point -> loss(coefficients(point))),
                GoalType.MINIMIZE,
                new InitialGuess(START),
                new SimpleBounds(LOWER, UPPER),
                new CMAESOptimizer.Sigma(SPREAD),
                new CMAESOptimizer.PopulationSize(POPULATION))
            .getPoint();
    return coefficients(best);
  }

  private double loss(StepCoefficients time) {
    double sum = 0;
    for (MeasuredRun run : fitted) {
      MeasuredRun simulated = run.replay(settings, time);
      sum += square(simulated.duration() / run.duration() - 1);
      sum += square(simulated.meanLatency() / run.meanLatency() - 1);
      sum += square((simulated.meanFirst() - run.meanFirst()) / run.meanLatency());
    }
    return sum / fitted.size();
  }

  private static double square(double x) {
    return x * x;
  }

  private static StepCoefficients coefficients(double[] p) {
    return new StepCoefficients(
        p[0], p[1], p[2], p[3], p[4], MICROS_PER_TOKEN_PAIR, p[5], p[6], INTAKE, OUT);
  }

  /**
   * For each kind of run, the mean over its repetitions of what was measured and what the
   * simulation makes of it: duration of batches, mean latency of the others.
   */
  static List<Calibration.Residual> residuals(
      SchedulerSettings settings, StepTime time, List<MeasuredRun> runs) {
    Map<String, List<MeasuredRun>> kinds = new LinkedHashMap<>();
    for (MeasuredRun run : runs) {
      String kind = run.name().substring(0, run.name().indexOf('#'));
      kinds.computeIfAbsent(kind, key -> new ArrayList<>()).add(run);
    }
    List<Calibration.Residual> residuals = new ArrayList<>();
    kinds.forEach(
        (kind, repeats) -> {
          boolean batch = repeats.get(0).batch();
          double measured = mean(repeats, batch);
          double simulated =
              mean(repeats.stream().map(run -> run.replay(settings, time)).toList(), batch);
          residuals.add(
              new Calibration.Residual(
                  kind + (batch ? " duration" : " mean latency"),
                  round(measured),
                  round(simulated),
                  batch));
        });
    return residuals;
  }

  private static double mean(List<MeasuredRun> runs, boolean batch) {
    return runs.stream()
        .mapToDouble(run -> batch ? run.duration() : run.meanLatency())
        .average()
        .orElseThrow();
  }

  private static double round(double millis) {
    return Math.round(millis * 10) / 10.0;
  }

  /**
   * Fits anew: {@code CalibrationFit OLD.json RUNS.csv NEW.json} takes everything but coefficients
   * and residuals from the old calibration.
   */
  public static void main(String[] args) throws IOException {
    Calibration old = Calibration.of(Path.of(args[0]));
    List<MeasuredRun> runs = MeasuredRun.parse(Files.readAllLines(Path.of(args[1])));
    SchedulerSettings settings = old.measuredServer();
    StepCoefficients time = new CalibrationFit(settings, runs).fit().rounded();
    String json = old.with(time, residuals(settings, time, runs));
    Files.writeString(Path.of(args[2]), json);
  }
}
