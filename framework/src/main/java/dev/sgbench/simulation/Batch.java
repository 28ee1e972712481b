package dev.sgbench.simulation;

import java.util.List;

/**
 * One forward pass.
 *
 * @param prefill whether it computes prompts rather than one next token each
 * @param jobs in it, in order
 * @param unfinished the job whose prompt this pass computes only in part, or null
 * @param newTokens tokens computed
 * @param contextTokens tokens in the KV pool that are read: decode only
 * @param attention prefill only: the sum over jobs of new tokens times (tokens before them + half
 *     of the new tokens)
 */
record Batch<J extends Job>(
    boolean prefill,
    List<J> jobs,
    J unfinished,
    int newTokens,
    long contextTokens,
    double attention) {

  int size() {
    return jobs.size();
  }
}
