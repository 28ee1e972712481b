package dev.sgbench.simulation;

/**
 * What SGLang's scheduler is started with.
 *
 * @param ceiling {@code --max-running-requests}: requests that can ever run at once
 * @param limit the live limit at the start, {@code --pp-max-micro-batch-size}
 * @param kvTokens tokens the KV pool holds
 * @param maxPrefillTokens {@code --max-prefill-tokens}
 * @param chunk {@code --chunked-prefill-size}; {@link Integer#MAX_VALUE} if disabled
 * @param mixedChunk {@code --enable-mixed-chunk}: a prefill pass gives running requests their next
 *     token too
 * @param prefillMaxRequests {@code --prefill-max-requests}; {@link Integer#MAX_VALUE} if not given
 * @param maxQueued {@code --max-queued-requests}; {@link Integer#MAX_VALUE} if not given
 * @param policy {@code --schedule-policy}
 * @param priority {@code --enable-priority-scheduling}
 * @param radixCache false with {@code --disable-radix-cache}
 * @param overlap false with {@code --disable-overlap-schedule}
 * @param conservativeness {@code --schedule-conservativeness}
 */
public record SchedulerSettings(
    int ceiling,
    int limit,
    int kvTokens,
    int maxPrefillTokens,
    int chunk,
    boolean mixedChunk,
    int prefillMaxRequests,
    int maxQueued,
    SchedulePolicy policy,
    Priority priority,
    boolean radixCache,
    boolean overlap,
    double conservativeness) {

  /**
   * Priority scheduling.
   *
   * @param enabled whether requests' priorities count at all
   * @param preemption whether an important request takes a running one's place; false with {@code
   *     --disable-priority-preemption}
   * @param threshold {@code --priority-scheduling-preemption-threshold}: by how much more important
   *     it must be
   * @param lowFirst {@code --schedule-low-priority-values-first}
   */
  public record Priority(boolean enabled, boolean preemption, int threshold, boolean lowFirst) {

    /** Requests are all alike. */
    public static final Priority OFF = new Priority(false, false, 0, false);

    /** As {@code --enable-priority-scheduling} alone has it. */
    public static final Priority ON = new Priority(true, true, 10, false);

    boolean preempts() {
      return enabled && preemption;
    }

    /** The larger, the more important. */
    int rank(Job job) {
      return lowFirst ? -job.priority() : job.priority();
    }
  }

  /**
   * The longest sequence that can be served: the model's, or what the KV pool holds with the two
   * tokens that admission keeps free.
   */
  int longest(int contextLength) {
    return Math.min(contextLength, kvTokens - 2);
  }
}
