package dev.sgbench.sglang;

/** The launch flags that decide how the scheduler puts batches together. */
@DocumentedIn(page = "scheduling", heading = "调度参数")
@Catalogued("flags:*")
public enum SchedulingFlag implements Literal {
  /** The live limit at the start; since 0.5.3.post1. */
  @Versions(since = "0.5.3.post1")
  PP_MAX_MICRO_BATCH_SIZE("--pp-max-micro-batch-size"),
  /** Tokens one prefill pass computes at most. */
  MAX_PREFILL_TOKENS("--max-prefill-tokens"),
  /** Tokens of prompts after which a pass is cut; -1 for never. */
  CHUNKED_PREFILL_SIZE("--chunked-prefill-size"),
  /** Requests one prefill pass takes at most; since 0.5.7. */
  @Versions(since = "0.5.7")
  PREFILL_MAX_REQUESTS("--prefill-max-requests"),
  /** Requests that may wait; one more is turned away. Since 0.4.9.post6. */
  @Versions(since = "0.4.9.post6")
  MAX_QUEUED_REQUESTS("--max-queued-requests"),
  /** Lets a prefill pass give running requests their next token too. */
  ENABLE_MIXED_CHUNK("--enable-mixed-chunk"),
  /** Tokens between two events of a stream. */
  STREAM_INTERVAL("--stream-interval"),
  /** By how much more important a request must be to take a running one's place; since 0.5.3. */
  @Versions(since = "0.5.3")
  PREEMPTION_THRESHOLD("--priority-scheduling-preemption-threshold"),
  /** The smaller a priority, the more important; since 0.5.3. */
  @Versions(since = "0.5.3")
  LOW_PRIORITY_FIRST("--schedule-low-priority-values-first"),
  /** No request takes a running one's place; since 0.5.10. */
  @Versions(since = "0.5.10")
  DISABLE_PREEMPTION("--disable-priority-preemption"),
  /** In which order waiting requests are looked at. */
  SCHEDULE_POLICY("--schedule-policy"),
  /** Scales what admission reserves for outputs. */
  SCHEDULE_CONSERVATIVENESS("--schedule-conservativeness"),
  /** The longest sequence, input and output together. */
  CONTEXT_LENGTH("--context-length"),
  /** Chooses a pass only when the one before has ended. */
  DISABLE_OVERLAP_SCHEDULE("--disable-overlap-schedule");

  private final String literal;

  SchedulingFlag(String literal) {
    this.literal = literal;
  }

  @Override
  public String literal() {
    return literal;
  }
}
