package dev.sgbench.analysis;

import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestFacts;
import java.util.stream.Stream;

/**
 * The part of an iteration in which servers are neither filling up nor draining: from the first
 * arrival plus a tenth of the time during which requests arrive, to the end of arrivals. It depends
 * on the schedule alone, so it is the same for every policy that is compared on one schedule.
 *
 * <p>Latencies are taken over the requests that <em>arrive</em> in it, whenever they end;
 * throughput over what is <em>delivered</em> in it, whenever that arrived.
 *
 * @param from in nanoseconds of the run's clock, included
 * @param to included
 */
public record SteadyWindow(long from, long to) {

  /** The share of the arrival time that is cut off at the beginning. */
  public static final double WARMUP_SHARE = 0.1;

  /** The window of an iteration that has at least one request. */
  public static SteadyWindow of(IterationRecord iteration) {
    long first = firstArrival(iteration);
    long cut = (long) (WARMUP_SHARE * (iteration.arrivalsEnd() - first));
    return new SteadyWindow(first + cut, iteration.arrivalsEnd());
  }

  /** Whether {@code instant} lies inside. */
  public boolean contains(long instant) {
    return from <= instant && instant <= to;
  }

  /** The requests of an iteration that arrive in it, in order of arrival. */
  Stream<RequestFacts> arrivals(IterationRecord iteration) {
    return iteration.requests().stream().filter(r -> contains(r.instants().arrival()));
  }

  /** Its length in seconds; 0 if everything arrives at one instant. */
  public double seconds() {
    return (to - from) / 1e9;
  }

  /** The first scheduled arrival. */
  static long firstArrival(IterationRecord iteration) {
    if (iteration.requests().isEmpty()) {
      throw new IllegalStateException(
          "iteration "
              + iteration.number()
              + " has no request: a phase must be long enough for one arrival at least");
    }
    return iteration.requests().get(0).instants().arrival();
  }
}
