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

  /** The instants {@link #inOrder()} gives. */
  static Instants of(long[] at) {
    return new Instants(at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7], at[8]);
  }

  /** All of them, in the order of the components. */
  long[] inOrder() {
    return new long[] {
      arrival, observed, dispatch, admitted, sent, firstToken, lastToken, finish, batchFinish
    };
  }
}
