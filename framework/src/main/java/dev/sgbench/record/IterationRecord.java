package dev.sgbench.record;

import java.util.List;

/**
 * One replication of the workload, between its first arrival and its last end: what its metrics are
 * computed from. Looks at servers and decisions go to the {@link RecordSink} alone.
 *
 * @param fork from 0
 * @param number from 0 among the measured iterations; warm-up iterations count up to -1
 * @param servers how many there were to dispatch to
 * @param start the instant from which arrivals are counted
 * @param arrivalsEnd the last scheduled arrival, or the deadline of a phase that ends by time
 * @param end when the last request was over
 * @param requests in order of arrival
 * @param limitChanges in order of time
 * @param cpuSeconds CPU time this process used during the iteration
 * @param longestPauseNanos the longest stall of this process seen by its own pause meter during the
 *     iteration
 */
public record IterationRecord(
    int fork,
    int number,
    int servers,
    long start,
    long arrivalsEnd,
    long end,
    List<RequestFacts> requests,
    List<LimitChange> limitChanges,
    double cpuSeconds,
    long longestPauseNanos) {

  /** Whether it is left out of every result. */
  public boolean warmup() {
    return number < 0;
  }
}
