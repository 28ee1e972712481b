package dev.sgbench.workload;

/**
 * A workload that has been started with seeds: what arrives next, and when. Open-loop streams
 * ignore {@link #finished(RequestSpec, long)}; closed-loop ones let the next request arrive by it.
 * Used by one thread.
 */
public interface RequestStream {

  /** No arrival is due until a request finishes, or ever. */
  long NONE = Long.MAX_VALUE;

  /**
   * When the next request arrives, in nanoseconds after the phase's start; {@link #NONE} if none is
   * scheduled.
   */
  long nextArrival();

  /**
   * The request that arrives at {@link #nextArrival()}.
   *
   * @throws IllegalStateException if none is scheduled
   */
  RequestSpec take();

  /**
   * Tells that {@code request} ended at {@code instant}, in nanoseconds after the phase's start.
   */
  void finished(RequestSpec request, long instant);

  /** Whether nothing will arrive any more, whatever finishes. */
  boolean exhausted();
}
