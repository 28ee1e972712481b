package dev.sgbench.simulation;

import dev.sgbench.simulation.MeasuredRun.Request;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Relative errors of one simulated run, each in units of how close it should be: latency 3 %, time
 * to the first token 10 %, duration 2 %. Other runs than batches are looked at in slices, so that
 * errors of a ramp and of a crowd can't cancel. Of first tokens the median counts: now and then a
 * real server stands still, which is not modelled.
 */
final class RunErrors {

  private static final double LATENCY = 0.03;
  private static final double FIRST = 0.1;
  private static final double DURATION = 0.02;
  private static final int SLICES = 10;

  private RunErrors() {}

  static DoubleStream of(MeasuredRun measured, MeasuredRun simulated) {
    int slices = slices(measured);
    double[] errors = new double[count(measured)];
    for (int slice = 0; slice < slices; slice++) {
      List<Request> real = slice(measured, slice, slices);
      List<Request> other = slice(simulated, slice, slices);
      double latency = mean(other, Request::latency) / mean(real, Request::latency) - 1;
      double first = median(other, Request::toFirst) / median(real, Request::toFirst) - 1;
      errors[2 * slice] = latency / LATENCY / Math.sqrt(slices);
      errors[2 * slice + 1] = first / FIRST / Math.sqrt(slices);
    }
    errors[2 * slices] = (simulated.duration() / measured.duration() - 1) / DURATION;
    return Arrays.stream(errors);
  }

  /** How many errors a run has. */
  static int count(MeasuredRun run) {
    return 2 * slices(run) + 1;
  }

  private static int slices(MeasuredRun run) {
    return run.batch() ? 1 : Math.min(SLICES, run.requests().size());
  }

  private static List<Request> slice(MeasuredRun run, int slice, int slices) {
    int size = run.requests().size();
    return run.requests().subList(slice * size / slices, (slice + 1) * size / slices);
  }

  private static double mean(List<Request> requests, ToDoubleFunction<Request> figure) {
    return StatUtils.mean(requests.stream().mapToDouble(figure).toArray());
  }

  private static double median(List<Request> requests, ToDoubleFunction<Request> figure) {
    return StatUtils.percentile(requests.stream().mapToDouble(figure).toArray(), 50);
  }
}
