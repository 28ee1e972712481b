package dev.sgbench.record;

/**
 * What the server said of a request when it ended. Times are durations in seconds by the server's
 * own clock; NaN, or -1 for counts, where the server's version does not say.
 *
 * @param finishReason {@code length}, {@code stop}, or {@code abort}
 * @param promptTokens counted by the server
 * @param completionTokens counted by the server
 * @param cachedTokens input tokens found in its cache
 * @param retractions how often it was thrown out of the running batch
 * @param e2eLatency from the server's receipt to its end
 * @param queueTime in the server's waiting queue
 * @param weightVersion the name that the server was given for its weights; empty if it tells none
 */
public record ServerReport(
    String finishReason,
    int promptTokens,
    int completionTokens,
    int cachedTokens,
    int retractions,
    double e2eLatency,
    double queueTime,
    String weightVersion) {}
