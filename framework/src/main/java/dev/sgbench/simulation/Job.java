package dev.sgbench.simulation;

/** One request inside the scheduler model. Whoever drives the model adds what it needs to know. */
class Job {

  /** Where a job stands. */
  enum State {
    WAITING,
    RUNNING,
    OVER
  }

  private final int inputTokens;
  private final int outputTokens;
  State state = State.WAITING;

  /** Tokens its entries in the KV pool hold. */
  int kv;

  /** Output tokens that have come back from the GPU. */
  int generated;

  int retractions;
  boolean aborted;

  /** When the scheduler took it in, and when it was first put into a batch. */
  long queued;

  long scheduled = Long.MIN_VALUE;

  /** When the HTTP process began to read it. */
  long received;

  Job(int inputTokens, int outputTokens) {
    this.inputTokens = inputTokens;
    this.outputTokens = outputTokens;
  }

  final int inputTokens() {
    return inputTokens;
  }

  final int outputTokens() {
    return outputTokens;
  }

  /**
   * Tokens that must be in the KV pool before it can decode: after a retraction more than input.
   */
  final int prefillTokens() {
    return inputTokens + generated;
  }

  /** Output tokens still to come. */
  final int remaining() {
    return outputTokens - generated;
  }
}
