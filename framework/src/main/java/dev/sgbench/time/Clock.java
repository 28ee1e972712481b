package dev.sgbench.time;

/**
 * The one source of instants, and the place where the engine's loop spends its time between two
 * things to do.
 *
 * <p>Instants are monotonic nanoseconds with an arbitrary origin; only differences mean anything.
 * The engine, the policies and the workloads run unchanged on {@link SystemClock} and on {@link
 * VirtualClock}.
 */
public interface Clock {

  /** The present instant, in nanoseconds. */
  long nanos();

  /**
   * Blocks the calling thread until {@code instant}, or until {@link #wake()} is called, whichever
   * comes first. May return early; callers look at {@link #nanos()} again. Only one thread may
   * sleep on a clock: the engine's loop.
   *
   * @param instant on this clock, in nanoseconds; {@link Long#MAX_VALUE} for "until woken"
   */
  void sleepUntil(long instant);

  /**
   * Whether nothing will happen on this clock any more, however long one waits: only a virtual
   * clock can know.
   */
  default boolean idle() {
    return false;
  }

  /** Ends the present or the next {@link #sleepUntil(long)}. Any thread may call it. */
  void wake();
}
