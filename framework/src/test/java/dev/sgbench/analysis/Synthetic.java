package dev.sgbench.analysis;

import dev.sgbench.record.EventTimes;
import dev.sgbench.record.Instants;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.record.ServerReport;
import dev.sgbench.record.TokenTimes;
import dev.sgbench.workload.Prompt;
import dev.sgbench.workload.RequestSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Records as an engine would make them, without an engine. */
public final class Synthetic {

  /** Where the synthetic clock stands when an iteration starts; not 0, so that offsets show. */
  public static final long START = 5_000_000_000L;

  private Synthetic() {}

  /** A request with every instant given, in milliseconds after {@link #START}. */
  public static RequestRecord request(
      int id, int batch, double[] millis, double[] tokenMillis, double queueSeconds) {
    EventTimes tokens = new EventTimes(tokenMillis.length);
    for (int i = 0; i < tokenMillis.length; i++) {
      tokens.add(at(tokenMillis[i]), i + 1);
    }
    Instants instants =
        new Instants(
            at(millis[0]),
            at(millis[1]),
            at(millis[2]),
            at(millis[3]),
            at(millis[4]),
            at(tokenMillis[0]),
            at(tokenMillis[tokenMillis.length - 1]),
            at(millis[5]),
            batch >= 0 ? at(millis[6]) : Instants.ABSENT);
    ServerReport report =
        new ServerReport("length", 8, tokenMillis.length, 0, 0, Double.NaN, queueSeconds, "");
    return new RequestRecord(
        spec(id, instants.arrival() - START, tokenMillis.length),
        Status.COMPLETED,
        "",
        0,
        batch,
        0,
        instants,
        tokens,
        report);
  }

  /** A request that ended before it was dispatched. */
  public static RequestRecord unserved(int id, double arrivalMillis, Status status) {
    long never = Instants.ABSENT;
    long arrival = at(arrivalMillis);
    return new RequestRecord(
        spec(id, arrival - START, 4),
        status,
        "",
        -1,
        -1,
        0,
        new Instants(arrival, arrival, never, never, never, never, never, never, never),
        TokenTimes.none(),
        null);
  }

  /** An iteration of the given requests, whose arrivals end with the last of them. */
  public static IterationRecord iteration(List<? extends RequestFacts> requests, long end) {
    return iteration(1, requests, end);
  }

  /** The same of several servers. */
  public static IterationRecord iteration(
      int servers, List<? extends RequestFacts> requests, long end) {
    long arrivalsEnd = requests.get(requests.size() - 1).instants().arrival();
    return new IterationRecord(
        0, 0, servers, START, arrivalsEnd, end, List.copyOf(requests), List.of(), 0, 0);
  }

  /** Poisson arrivals in nanoseconds after the start. */
  public static long[] poisson(int count, double rate, RandomGenerator random) {
    long[] schedule = new long[count];
    double seconds = 0;
    for (int i = 0; i < count; i++) {
      seconds -= Math.log1p(-random.nextDouble()) / rate;
      schedule[i] = Math.round(seconds * 1e9);
    }
    return schedule;
  }

  /**
   * One server that serves one request after the other, for exponential times.
   *
   * @param lateness of each request, in seconds
   * @param readDelay by which each end is read late, in seconds
   */
  public static IterationRecord queue(
      long[] schedule,
      double serviceRate,
      double[] lateness,
      double readDelay,
      RandomGenerator random) {
    List<RequestRecord> requests = new ArrayList<>();
    long free = START;
    for (int i = 0; i < schedule.length; i++) {
      long arrival = START + schedule[i];
      long observed = arrival + (long) (lateness[i] * 1e9);
      long begin = Math.max(free, observed);
      long service = (long) (-Math.log1p(-random.nextDouble()) / serviceRate * 1e9);
      free = begin + service;
      requests.add(served(i, schedule[i], observed, begin, free, (long) (readDelay * 1e9)));
    }
    return iteration(requests, free + (long) (readDelay * 1e9));
  }

  private static RequestRecord served(
      int id, long offset, long observed, long begin, long end, long readDelay) {
    long first = begin + (end - begin) / 4 + readDelay;
    long last = end + readDelay;
    EventTimes tokens = new EventTimes(4);
    for (int i = 0; i < 4; i++) {
      tokens.add(i == 3 ? last : first + (last - first) * i / 3, i + 1);
    }
    Instants instants =
        new Instants(
            START + offset,
            observed,
            observed,
            observed,
            observed,
            first,
            last,
            last,
            Instants.ABSENT);
    ServerReport report =
        new ServerReport(
            "length", 8, 4, 0, 0, (end - observed) / 1e9, (begin - observed) / 1e9, "");
    return new RequestRecord(
        spec(id, offset, 4), Status.COMPLETED, "", 0, -1, 0, instants, tokens, report);
  }

  public static RequestSpec spec(int id, long arrival, int outputTokens) {
    Prompt prompt =
        new Prompt() {
          @Override
          public int length() {
            return 8;
          }

          @Override
          public void fill(int[] target) {
            java.util.Arrays.fill(target, 0, 8, 1);
          }
        };
    return new RequestSpec(id, arrival, "default", prompt, outputTokens);
  }

  public static long at(double millis) {
    return START + Math.round(millis * 1e6);
  }
}
