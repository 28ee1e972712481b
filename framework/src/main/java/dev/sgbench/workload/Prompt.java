package dev.sgbench.workload;

/**
 * The token ids a request carries. Made again from a seed whenever asked for, so that a million
 * waiting requests need no room for their prompts.
 */
public interface Prompt {

  /** Number of tokens, at least 1. */
  int length();

  /** Writes the ids to {@code target}, which has room for {@link #length()} of them. */
  void fill(int[] target);
}
