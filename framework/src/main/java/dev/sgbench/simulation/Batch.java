package dev.sgbench.simulation;

import java.util.List;

/**
 * One forward pass.
 *
 * @param prefill whether it computes prompts; with mixed chunks, next tokens too
 * @param jobs in it, in order; those that decode behind those with prompts
 * @param unfinished the job whose prompt this pass computes only in part, or null
 * @param newTokens tokens of prompts computed; decode only: tokens computed
 * @param decoding jobs that get their next token by it without a prompt
 * @param contextTokens tokens in the KV pool that those read
 * @param attention prefill only: the sum over jobs of new tokens times (tokens before them + half
 *     of the new tokens)
 */
record Batch<J extends Job>(
    boolean prefill,
    List<J> jobs,
    J unfinished,
    int newTokens,
    int decoding,
    long contextTokens,
    double attention) {

  int size() {
    return jobs.size();
  }
}
