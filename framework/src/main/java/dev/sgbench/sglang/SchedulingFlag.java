package dev.sgbench.sglang;

/** The launch flags that decide how the scheduler puts batches together. */
@DocumentedIn(page = "launch", heading = "调度参数")
public enum SchedulingFlag implements Literal {
  /** The live limit at the start; since 0.5.3.post1. */
  PP_MAX_MICRO_BATCH_SIZE("--pp-max-micro-batch-size"),
  /** Tokens one prefill pass computes at most. */
  MAX_PREFILL_TOKENS("--max-prefill-tokens"),
  /** Tokens of prompts after which a pass is cut; -1 for never. */
  CHUNKED_PREFILL_SIZE("--chunked-prefill-size"),
  /** Requests one prefill pass takes at most; since 0.5.7. */
  PREFILL_MAX_REQUESTS("--prefill-max-requests"),
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
