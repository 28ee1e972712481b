package dev.sgbench.workload;

/**
 * One request as the workload asks for it.
 *
 * @param id from 0, in order of arrival within the phase
 * @param arrival nanoseconds after the phase's start: the scheduled instant, never overwritten
 * @param type the request's class, {@code default} unless the workload mixes several
 * @param prompt what is sent; its length is the input length
 * @param outputTokens how many tokens are asked for, exactly, at least 1
 * @param lineage what it has in common with other requests
 */
public record RequestSpec(
    int id, long arrival, String type, Prompt prompt, int outputTokens, Lineage lineage) {

  /** A request that has nothing in common with any other. */
  public RequestSpec(int id, long arrival, String type, Prompt prompt, int outputTokens) {
    this(id, arrival, type, prompt, outputTokens, Lineage.ALONE);
  }

  /** Number of input tokens. */
  public int inputTokens() {
    return prompt.length();
  }
}
