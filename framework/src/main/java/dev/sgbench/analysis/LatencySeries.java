package dev.sgbench.analysis;

import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.RequestRecord.Status;
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
    List<RequestRecord> completed =
        record.requests().stream().filter(r -> r.status() == Status.COMPLETED).toList();
    if (completed.size() < LEAST) {
      return UNKNOWN;
    }
    double[] steady =
        completed.stream()
            .filter(r -> window.contains(r.instants().arrival()))
            .mapToDouble(RequestTimes::totalLatency)
            .toArray();
    return new LatencySeries(
        warmupShare(completed, record.arrivalsEnd()), Autocorrelation.of(List.of(steady)).lag1());
  }

  private static double warmupShare(List<RequestRecord> completed, long arrivalsEnd) {
    double[] latencies = completed.stream().mapToDouble(RequestTimes::totalLatency).toArray();
    long first = completed.get(0).instants().arrival();
    long kept = completed.get(mser(latencies)).instants().arrival();
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
