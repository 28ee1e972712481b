package dev.sgbench.sglang;

/**
 * What the server said of a request that ended as it should. Times are durations in seconds by the
 * server's own clock; NaN, or -1 for counts, where its version does not say.
 *
 * @param finishReason {@code length} or {@code stop}
 * @param promptTokens counted by the server
 * @param completionTokens counted by the server
 * @param cachedTokens input tokens found in its cache
 * @param retractions how often the request was thrown out of the running batch
 * @param e2eLatency from the server's receipt to its end
 * @param queueTime in the server's waiting queue
 */
public record Completion(
    String finishReason,
    int promptTokens,
    int completionTokens,
    int cachedTokens,
    int retractions,
    double e2eLatency,
    double queueTime) {}
