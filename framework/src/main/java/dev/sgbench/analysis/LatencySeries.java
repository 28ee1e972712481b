package dev.sgbench.analysis;

import dev.sgbench.record.IterationRecord;
import java.util.List;

/**
 * The total latencies of an iteration's completed requests, in order of arrival.
 *
 * @param warmupShare how much of the time in which requests arrive MSER-5 would cut off as warm-up;
 *     NaN of fewer than {@value #LEAST} requests, or where all arrive at one instant
 * @param autocorrelation of neighbours that arrived in the steady window, NaN where it cannot be
 *     told
 */
public record LatencySeries(double warmupShare, double autocorrelation) {

  /** Of too few requests. */
  public static final LatencySeries UNKNOWN = new LatencySeries(Double.NaN, Double.NaN);

  private static final int LEAST = 100;

  /** What the 5 of MSER-5 stands for: requests that are averaged. */
  private static final int BATCH = 5;

  static LatencySeries of(IterationRecord record, SteadyWindow window) {
    Served all = new Served(record.requests()::stream);
    if (all.size() < LEAST) {
      return UNKNOWN;
    }
    Served steady = new Served(() -> window.arrivals(record));
    return new LatencySeries(
        warmupShare(all, record.arrivalsEnd()),
        Autocorrelation.of(List.of(steady.values(RequestTimes::totalLatency))).lag1());
  }

  private static double warmupShare(Served all, long arrivalsEnd) {
    long first = all.get(0).instants().arrival();
    int cut = mser(all.values(RequestTimes::totalLatency));
    long kept = all.get(cut).instants().arrival();
    return arrivalsEnd == first ? Double.NaN : (double) (kept - first) / (arrivalsEnd - first);
  }

  /**
   * How many values to cut off (White, 1997): of means of five, those whose absence makes the
   * standard error of the others' mean least, but never more than half.
   */
  static int mser(double[] values) {
    int batches = values.length / BATCH;
    double sum = 0;
    double squares = 0;
    double least = Double.POSITIVE_INFINITY;
    int cut = 0;
    for (int batch = batches - 1; batch >= 0; batch--) {
      double mean = 0;
      for (int i = batch * BATCH; i < (batch + 1) * BATCH; i++) {
        mean += values[i] / BATCH;
      }
      sum += mean;
      squares += mean * mean;
      double kept = batches - batch;
      double error = (squares - sum * sum / kept) / (kept * kept);
      if (batch <= batches / 2 && error <= least) {
        least = error;
        cut = batch;
      }
    }
    return cut * BATCH;
  }
}
