package dev.sgbench.simulation;

/**
 * What SGLang's scheduler is started with.
 *
 * @param ceiling {@code --max-running-requests}: requests that can ever run at once
 * @param limit the live limit at the start, {@code --pp-max-micro-batch-size}
 * @param kvTokens tokens the KV pool holds
 * @param maxPrefillTokens {@code --max-prefill-tokens}
 * @param chunk {@code --chunked-prefill-size}; {@link Integer#MAX_VALUE} if disabled
 * @param prefillMaxRequests {@code --prefill-max-requests}; {@link Integer#MAX_VALUE} if not given
 * @param policy {@code --schedule-policy}
 * @param priorityScheduling {@code --enable-priority-scheduling}, preemption left on
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
    int prefillMaxRequests,
    SchedulePolicy policy,
    boolean priorityScheduling,
    boolean radixCache,
    boolean overlap,
    double conservativeness) {

  /**
   * The longest sequence that can be served: the model's, or what the KV pool holds with the two
   * tokens that admission keeps free.
   */
  int longest(int contextLength) {
    return Math.min(contextLength, kvTokens - 2);
  }
}
