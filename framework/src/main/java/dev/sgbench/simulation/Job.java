package dev.sgbench.simulation;

/** One request inside the scheduler model. Whoever drives the model adds what it needs to know. */
class Job {

  /** What is said to a request that a full queue turns away. */
  static final String QUEUE_FULL = "The request queue is full.";

  /** Where a job stands. */
  enum State {
    WAITING,
    RUNNING,
    OVER
  }

  private final Ask ask;

  // Of the request; here, since a pass looks at them in every job.
  private final int inputTokens;
  private final int outputTokens;
  private int[] sequence;
  private boolean refused;
  State state = State.WAITING;

  /** The batch in which it decodes; that counts its steps, for all members at once. Or null. */
  private RunningBatch<?> batch;

  /** Less what the batch has counted, while it is in one. */
  private int kv;

  private int generated;

  /** Of those, tokens that lie in the prefix cache, where it holds them with {@link #held}. */
  int shared;

  RadixTree.Node held;

  /** Input tokens that were found in the prefix cache when it was admitted. */
  int cached;

  int retractions;
  boolean aborted;

  /** When the HTTP process had passed it on. */
  long queued;

  /** When the scheduler, which looks between two passes, took it in; from then on it waits. */
  long entered;

  /** When it was first put into a batch. */
  long scheduled = Long.MIN_VALUE;

  /** When the HTTP process began to read it. */
  long received;

  Job(Ask ask) {
    this.ask = ask;
    this.inputTokens = ask.inputTokens();
    this.outputTokens = ask.outputTokens();
  }

  final int inputTokens() {
    return inputTokens;
  }

  final int outputTokens() {
    return outputTokens;
  }

  final int priority() {
    return ask.priority();
  }

  /** Whether a full queue turned it away. */
  final boolean refused() {
    return refused;
  }

  final void refuse() {
    refused = true;
    aborted = true;
    state = State.OVER;
  }

  /** Tokens its sequence has in the KV pool, those it shares with others included. */
  final int kv() {
    return batch == null ? kv : kv + batch.chosen();
  }

  final void setKv(int tokens) {
    kv = batch == null ? tokens : tokens - batch.chosen();
  }

  /** Output tokens that have come back from the GPU. */
  final int generated() {
    return batch == null ? generated : generated + batch.taken();
  }

  /** One more token has come back, which its batch did not count. */
  final void takeToken() {
    generated++;
  }

  /** From now on {@code counting} counts its steps; null for nobody. */
  final void joins(RunningBatch<?> counting) {
    int tokens = generated();
    int held = kv();
    batch = counting;
    generated = counting == null ? tokens : tokens - counting.taken();
    setKv(held);
  }

  final boolean in(RunningBatch<?> other) {
    return batch == other;
  }

  /** Which count of {@link RunningBatch#taken()} gives it its last token. */
  final int lastStep() {
    return outputTokens() - generated;
  }

  /**
   * Tokens that must be in the KV pool before it can decode: after a retraction more than input.
   */
  final int prefillTokens() {
    return inputTokens() + generated();
  }

  /** Output tokens still to come. */
  final int remaining() {
    return outputTokens() - generated();
  }

  /** The ids of input and output; valid as far as they have been generated. */
  final int[] sequence() {
    if (sequence == null) {
      int[] prompt = ask.ids().get();
      sequence = new int[inputTokens() + outputTokens()];
      System.arraycopy(prompt, 0, sequence, 0, inputTokens());
      for (int i = 0; i < outputTokens(); i++) {
        sequence[inputTokens() + i] = TokenIds.id(i);
      }
    }
    return sequence;
  }
}
