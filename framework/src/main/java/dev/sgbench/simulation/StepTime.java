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

  /** The CPU's time to launch a prefill pass of so many requests; hidden while the GPU is busy. */
  long launchPrefill(int requests);

  /** The HTTP process's time to take in one request; it takes them one by one. */
  long intake(int inputTokens);

  /** From the scheduler's result to the client's socket. */
  long wayOut();

  /** The GPU's time for a pass. */
  default long gpu(Batch<?> batch) {
    return batch.prefill()
        ? prefill(batch.newTokens(), batch.attention())
        : decode(batch.size(), batch.contextTokens());
  }

  /** The CPU's time to launch a pass: none for a decode step, which is one CUDA graph. */
  default long launch(Batch<?> batch) {
    return batch.prefill() ? launchPrefill(batch.size()) : 0;
  }
}
