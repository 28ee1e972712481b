package dev.sgbench.simulation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.util.Pair;

/**
 * Fits {@link StepCoefficients} to measured runs: the whole scheduler is simulated with the
 * instants at which the real server received each request, and what comes out is held against what
 * was measured ({@link RunErrors}). Least squares by Levenberg and Marquardt within bounds; nothing
 * is drawn, so that a fit can be repeated to the last digit.
 */
final class CalibrationFit {

  /** SGLang's HTTP process takes in a request in 0.4 ms, and needs 1 ms from result to socket. */
  private static final double INTAKE = 400;

  private static final double OUT = 1000;

  /** {@link #OUT} in milliseconds. */
  static final double WAY_OUT_MILLIS = OUT / 1000;

  /** Attention of Llama-2-7B: 4 x 4096 x 32 operations a pair, at half of an H100's 989 TFLOP/s. */
  private static final double MICROS_PER_TOKEN_PAIR = 4.0 * 4096 * 32 / (0.5 * 989e12) * 1e6;

  /** As measured for Llama-2-7B's linear layers on an H100 (Vidur's profiles: 1.4 to 1.5). */
  private static final double PREFILL_SHARPNESS = 1.5;

  /** A batch is a lesser witness of a server's everyday load than a run of many requests. */
  private static final double WEIGHT_OF_BATCHES = 0.36;

  private static final double TOLERANCE = 1e-4;
  private static final int EVALUATIONS = 100;
  private static final double CONFIDENCE = 0.95;

  private final SchedulerSettings settings;
  private final CudaGraphs graphs;
  private final List<MeasuredRun> runs;
  private final Map<String, Long> repeats;

  /**
   * @param coefficients with four significant digits
   * @param intervals of those that were fitted, 95 %, by a jackknife over runs
   */
  record Outcome(StepCoefficients coefficients, Map<String, Calibration.Interval> intervals) {}

  CalibrationFit(SchedulerSettings settings, CudaGraphs graphs, List<MeasuredRun> runs) {
    this.settings = settings;
    this.graphs = graphs;
    this.runs = runs;
    this.repeats =
        runs.stream().collect(Collectors.groupingBy(MeasuredRun::kind, Collectors.counting()));
  }

  /**
   * The coefficients with the least squared errors.
   *
   * @throws dev.sgbench.api.InvalidBenchmarkException if the runs cannot tell some of them apart
   */
  Outcome fit() {
    RealVector best = best();
    RealMatrix jacobian = jacobian(best);
    Identifiability.check(jacobian);
    return new Outcome(
        coefficients(best.toArray()).rounded(), intervals(best, errors(best), jacobian));
  }

  /**
   * A load of many requests is a rugged function of the coefficients: a pass that begins a little
   * later takes in another request. A search from afar gets caught there; batches alone, which are
   * smooth, lead near to the end. The better of both searches counts.
   */
  private RealVector best() {
    RealVector start =
        new ArrayRealVector(
            Arrays.stream(FittedCoefficient.values())
                .mapToDouble(FittedCoefficient::start)
                .toArray());
    RealVector straight = search(start);
    List<MeasuredRun> batches = runs.stream().filter(MeasuredRun::batch).toList();
    if (batches.isEmpty() || batches.size() == runs.size()) {
      return straight;
    }
    RealVector byBatches = search(new CalibrationFit(settings, graphs, batches).search(start));
    return errors(byBatches).getNorm() < errors(straight).getNorm() ? byBatches : straight;
  }

  private RealVector search(RealVector start) {
    return new LevenbergMarquardtOptimizer()
        .withCostRelativeTolerance(TOLERANCE)
        .withParameterRelativeTolerance(TOLERANCE)
        .withInitialStepBoundFactor(0.5)
        .optimize(
            new LeastSquaresBuilder()
                .start(start)
                .target(new double[errors(start).getDimension()])
                .parameterValidator(CalibrationFit::bounded)
                .model(point -> new Pair<>(errors(point), jacobian(point)))
                .maxEvaluations(EVALUATIONS)
                .maxIterations(EVALUATIONS)
                .build())
        .getPoint();
  }

  private static RealVector bounded(RealVector point) {
    return new ArrayRealVector(
        Arrays.stream(FittedCoefficient.values())
            .mapToDouble(c -> c.bounded(point.getEntry(c.column())))
            .toArray());
  }

  private RealVector errors(RealVector point) {
    StepTime time = graphs.pad(coefficients(point.toArray()));
    return new ArrayRealVector(
        runs.parallelStream()
            .map(run -> errors(run, time))
            .flatMapToDouble(Arrays::stream)
            .toArray());
  }

  private double[] errors(MeasuredRun run, StepTime time) {
    double weight = (run.batch() ? WEIGHT_OF_BATCHES : 1) / repeats.get(run.kind());
    return RunErrors.of(run, run.replay(settings, time))
        .map(error -> error * Math.sqrt(weight))
        .toArray();
  }

  private RealMatrix jacobian(RealVector point) {
    RealMatrix matrix = null;
    for (FittedCoefficient coefficient : FittedCoefficient.values()) {
      RealVector effect =
          moved(point, coefficient, 1)
              .subtract(moved(point, coefficient, -1))
              .mapDivide(2 * coefficient.step());
      matrix =
          matrix == null
              ? new Array2DRowRealMatrix(effect.getDimension(), FittedCoefficient.values().length)
              : matrix;
      matrix.setColumnVector(coefficient.column(), effect);
    }
    return matrix;
  }

  private RealVector moved(RealVector point, FittedCoefficient coefficient, int steps) {
    RealVector other = point.copy();
    other.addToEntry(coefficient.column(), steps * coefficient.step());
    return errors(other);
  }

  /** What the coefficients would be without each run in turn, to first order. */
  private Map<String, Calibration.Interval> intervals(
      RealVector best, RealVector errors, RealMatrix jacobian) {
    RealMatrix all = jacobian.transpose().multiply(jacobian);
    RealMatrix moves = new Array2DRowRealMatrix(runs.size(), best.getDimension());
    int row = 0;
    for (int i = 0; i < runs.size(); i++) {
      int rows = RunErrors.count(runs.get(i));
      RealMatrix part = jacobian.getSubMatrix(row, row + rows - 1, 0, best.getDimension() - 1);
      RealVector gradient = part.transpose().operate(errors.getSubVector(row, rows));
      RealMatrix others = all.subtract(part.transpose().multiply(part));
      moves.setRowVector(i, new SingularValueDecomposition(others).getSolver().solve(gradient));
      row += rows;
    }
    double t =
        new TDistribution(Math.max(1, runs.size() - 1))
            .inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    Map<String, Calibration.Interval> intervals = new LinkedHashMap<>();
    for (FittedCoefficient coefficient : FittedCoefficient.values()) {
      double half = t * jackknifeError(moves.getColumn(coefficient.column()));
      double value = best.getEntry(coefficient.column());
      intervals.put(coefficient.text(), Calibration.Interval.around(value, half));
    }
    return intervals;
  }

  private static double jackknifeError(double[] moves) {
    double mean = Arrays.stream(moves).average().orElseThrow();
    double squares = Arrays.stream(moves).map(move -> (move - mean) * (move - mean)).sum();
    return Math.sqrt(squares * (moves.length - 1) / moves.length);
  }

  private static StepCoefficients coefficients(double[] p) {
    return new StepCoefficients(
        p[0],
        p[1],
        p[2],
        p[3],
        p[4],
        PREFILL_SHARPNESS,
        MICROS_PER_TOKEN_PAIR,
        p[5],
        p[6],
        INTAKE,
        OUT);
  }
}
