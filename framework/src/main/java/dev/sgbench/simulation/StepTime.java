package dev.sgbench.simulation;

/** How long the parts of a step take. Durations in nanoseconds. */
interface StepTime {

  /**
   * The GPU's time for one decode step.
   *
   * @param running requests in the batch
   * @param contextTokens tokens of all of them in the KV pool
   */
  long decode(int running, long contextTokens);

  /**
   * The GPU's time for one prefill pass.
   *
   * @param newTokens tokens computed
   * @param attention sum over requests of new tokens times (tokens before them + half the new ones)
   */
  long prefill(int newTokens, double attention);

  /**
   * The GPU's time for a pass that computes prompts and gives running requests their next token.
   *
   * @param tokens computed, those next tokens included
   * @param attention of the prompts, as above
   * @param contextTokens of the running requests in the KV pool
   */
  long mixed(int tokens, double attention, long contextTokens);

  /** The CPU's time to launch a prefill pass of so many requests; hidden while the GPU is busy. */
  long launchPrefill(int requests);

  /** The HTTP process's time to take in one request; it takes them one by one. */
  long intake(int inputTokens);

  /** From the scheduler's result to the client's socket. */
  long wayOut();

  /** The GPU's time for a pass. */
  default long gpu(Batch<?> batch) {
    if (!batch.prefill()) {
      return decode(batch.size(), batch.contextTokens());
    }
    return batch.decoding() == 0
        ? prefill(batch.newTokens(), batch.attention())
        : mixed(batch.newTokens() + batch.decoding(), batch.attention(), batch.contextTokens());
  }

  /**
   * The CPU's time to launch a pass: none for a decode step, which is one CUDA graph. Those that
   * only decode in a mixed pass are not counted; what they cost was never measured.
   */
  default long launch(Batch<?> batch) {
    return batch.prefill() ? launchPrefill(batch.size() - batch.decoding()) : 0;
  }
}
