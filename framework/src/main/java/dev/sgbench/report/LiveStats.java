package dev.sgbench.report;

import dev.sgbench.analysis.RequestTimes;
import dev.sgbench.record.Decision;
import dev.sgbench.record.Instants;
import dev.sgbench.record.LimitChange;
import dev.sgbench.record.PolicyInput;
import dev.sgbench.record.RecordSink;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.ServerSample;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * What goes through a sink, for people who watch: approximate and never part of a result. The
 * engine's loop only hands rows over; everything is counted by the one thread that looks.
 */
public final class LiveStats implements RecordSink {

  private static final int DIGITS = 2;

  /** Rates are those between now and so many looks ago. */
  private static final int RATE_LOOKS = 10;

  private final RecordSink next;
  private final ConcurrentLinkedQueue<RequestRecord> ended = new ConcurrentLinkedQueue<>();
  private final AtomicReferenceArray<ServerSample> servers;

  // Of the thread that looks.
  private final Histogram ttft = new Histogram(DIGITS);
  private final Histogram tokenGap = new Histogram(DIGITS);
  private final Deque<Counts> looks = new ArrayDeque<>();
  private final long start;
  private long finished;
  private long served;

  private record Counts(long instant, long sent, long finished) {}

  /**
   * Two percentiles over the iteration so far, in seconds; NaN of nothing.
   *
   * @param p50 the median
   * @param p99 the 99th percentile
   */
  public record Percentiles(double p50, double p99) {}

  /**
   * How an iteration stands.
   *
   * @param elapsed since its start, by the run's clock
   * @param finished requests that have ended
   * @param sentRate of requests dispatched lately, a second; NaN if no time has passed
   * @param finishedRate of requests that ended lately, a second; NaN if no time has passed
   * @param ttft from arrival to first token, of those that ended
   * @param tokenGap weighted by tokens, of those that ended
   * @param servers the last look at each that was looked at, a router in front of them last
   */
  public record Snapshot(
      Duration elapsed,
      long finished,
      double sentRate,
      double finishedRate,
      Percentiles ttft,
      Percentiles tokenGap,
      List<ServerSample> servers) {

    /** Requests dispatched and not ended. */
    int inFlight() {
      return servers.stream().mapToInt(ServerSample::dispatched).sum();
    }
  }

  /**
   * @param next gets everything, unchanged
   * @param places where requests can be: servers, and a router in front of them
   * @param start the present instant
   */
  public LiveStats(RecordSink next, int places, long start) {
    this.next = next;
    this.servers = new AtomicReferenceArray<>(places);
    this.start = start;
    looks.add(new Counts(start, 0, 0));
  }

  @Override
  public void request(RequestRecord request) {
    next.request(request);
    ended.add(request);
  }

  @Override
  public void sample(ServerSample sample) {
    next.sample(sample);
    servers.lazySet(sample.server(), sample);
  }

  @Override
  public void decision(Decision decision) {
    next.decision(decision);
  }

  @Override
  public void policyInput(PolicyInput input) {
    next.policyInput(input);
  }

  @Override
  public void limitChange(LimitChange change) {
    next.limitChange(change);
  }

  /** How the iteration stands at {@code now}. To be called by one thread. */
  public Snapshot look(long now) {
    for (RequestRecord one = ended.poll(); one != null; one = ended.poll()) {
      count(one);
    }
    List<ServerSample> seen =
        IntStream.range(0, servers.length())
            .mapToObj(servers::get)
            .filter(Objects::nonNull)
            .toList();
    long sent = served + seen.stream().mapToLong(ServerSample::dispatched).sum();
    Counts latest = new Counts(now, sent, finished);
    Counts before = looks.getFirst();
    looks.add(latest);
    if (looks.size() > RATE_LOOKS) {
      looks.removeFirst();
    }
    double seconds = now > before.instant() ? (now - before.instant()) / 1e9 : Double.NaN;
    return new Snapshot(
        Duration.ofNanos(now - start),
        finished,
        (latest.sent() - before.sent()) / seconds,
        (latest.finished() - before.finished()) / seconds,
        percentiles(ttft),
        percentiles(tokenGap),
        seen);
  }

  private void count(RequestRecord request) {
    finished++;
    served += request.instants().dispatch() == Instants.ABSENT ? 0 : 1;
    if (request.tokens().events() > 0) {
      ttft.recordValue(Math.round(RequestTimes.ttft(request) * 1e9));
      RequestTimes.tokenGaps(
          request.tokens(),
          (seconds, tokens) -> tokenGap.recordValueWithCount(Math.round(seconds * 1e9), tokens));
    }
  }

  private static Percentiles percentiles(Histogram nanos) {
    return nanos.getTotalCount() == 0
        ? new Percentiles(Double.NaN, Double.NaN)
        : new Percentiles(
            nanos.getValueAtPercentile(50) / 1e9, nanos.getValueAtPercentile(99) / 1e9);
  }
}
