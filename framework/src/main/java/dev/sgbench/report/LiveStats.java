package dev.sgbench.report;

import dev.sgbench.analysis.RequestTimes;
import dev.sgbench.record.Decision;
import dev.sgbench.record.LimitChange;
import dev.sgbench.record.RecordSink;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.record.ServerSample;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/**
 * What goes through a sink, counted for people who watch: approximate and never part of a result.
 * Written by the engine's loop without locks, read by one other thread.
 */
public final class LiveStats implements RecordSink {

  private static final int DIGITS = 2;

  private final RecordSink next;
  private final AtomicIntegerArray inFlight;
  private final AtomicLong finished = new AtomicLong();
  private final Recorder latencies = new Recorder(DIGITS);
  private Histogram reused;
  private long seen;
  private long seenAt;

  /**
   * What happened since the last look.
   *
   * @param finished requests that have ended so far
   * @param rate of requests that ended, a second; NaN if no time has passed
   * @param inFlight requests dispatched and not ended, when the servers were last looked at
   * @param p50 median total latency of those that ended, in seconds; NaN if none did
   * @param p99 99th percentile of the same
   */
  public record Snapshot(long finished, double rate, int inFlight, double p50, double p99) {}

  /**
   * @param next gets everything, unchanged
   * @param servers how many there are
   * @param start the present instant
   */
  public LiveStats(RecordSink next, int servers, long start) {
    this.next = next;
    this.inFlight = new AtomicIntegerArray(servers);
    this.seenAt = start;
  }

  @Override
  public void request(RequestRecord request) {
    next.request(request);
    finished.lazySet(finished.get() + 1);
    if (request.status() == Status.COMPLETED) {
      latencies.recordValue(Math.max(0, Math.round(RequestTimes.totalLatency(request) * 1e6)));
    }
  }

  @Override
  public void sample(ServerSample sample) {
    next.sample(sample);
    inFlight.lazySet(sample.server(), sample.dispatched());
  }

  @Override
  public void decision(Decision decision) {
    next.decision(decision);
  }

  @Override
  public void limitChange(LimitChange change) {
    next.limitChange(change);
  }

  /** What happened since the last call. */
  public Snapshot look(long now) {
    long count = finished.get();
    double rate = now > seenAt ? (count - seen) * 1e9 / (now - seenAt) : Double.NaN;
    seen = count;
    seenAt = now;
    int flying = 0;
    for (int i = 0; i < inFlight.length(); i++) {
      flying += inFlight.get(i);
    }
    reused = latencies.getIntervalHistogram(reused);
    boolean none = reused.getTotalCount() == 0;
    return new Snapshot(
        count,
        rate,
        flying,
        none ? Double.NaN : reused.getValueAtPercentile(50) / 1e6,
        none ? Double.NaN : reused.getValueAtPercentile(99) / 1e6);
  }
}
