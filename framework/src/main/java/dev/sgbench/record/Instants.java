package dev.sgbench.record;

/**
 * The instants of one request, monotonic nanoseconds of the run's clock, in the order in which they
 * happen. {@link #ABSENT} where a request did not get so far.
 *
 * @param arrival scheduled by the workload, never overwritten
 * @param observed the loop took it; {@code observed - arrival} is the generator's lateness
 * @param dispatch the policy chose the server, or the static batch closed
 * @param admitted left the admission gate and the client's concurrency limit
 * @param sent the socket accepted the last byte of the request
 * @param firstToken the first token was read from the socket
 * @param lastToken the last token was read
 * @param finish the end of the stream was read
 * @param batchFinish static batches: the last member's {@code finish}; else {@link #ABSENT}
 */
public record Instants(
    long arrival,
    long observed,
    long dispatch,
    long admitted,
    long sent,
    long firstToken,
    long lastToken,
    long finish,
    long batchFinish) {

  /** Stands for an instant that never came. */
  public static final long ABSENT = Long.MIN_VALUE;
}
