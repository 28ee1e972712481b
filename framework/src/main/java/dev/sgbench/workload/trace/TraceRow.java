package dev.sgbench.workload.trace;

/**
 * One request of a trace.
 *
 * @param instant of its arrival, in nanoseconds on the trace's own scale; {@link #NO_INSTANT} if
 *     the format knows none
 * @param input tokens, at least 1
 * @param output tokens, at least 0; 0 is a request that was never answered
 * @param blocks names of the blocks its prompt is made of: equal blocks are equal tokens; null if
 *     the format knows none
 * @param kin what it has in common with other requests; null if the file does not tell
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and made a million times.
public record TraceRow(long instant, int input, int output, long[] blocks, Kin kin) {

  /** In place of an instant. */
  public static final long NO_INSTANT = -1;
}
