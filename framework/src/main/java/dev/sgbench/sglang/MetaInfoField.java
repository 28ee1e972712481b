package dev.sgbench.sglang;

/** Fields of {@code meta_info}. */
@DocumentedIn(page = "meta-info", heading = "各版本都有")
@Catalogued("meta_info:*")
public enum MetaInfoField implements Literal {
  /** The request's id. */
  ID("id"),
  /** Null until the end. */
  FINISH_REASON("finish_reason"),
  /** {@code length}, {@code stop} or {@code abort}, within the finish reason. */
  @Catalogued("texts:*")
  FINISH_TYPE("type"),
  /** Input tokens. */
  PROMPT_TOKENS("prompt_tokens"),
  /** Output tokens so far. */
  COMPLETION_TOKENS("completion_tokens"),
  /** Input tokens found in the cache. */
  CACHED_TOKENS("cached_tokens"),
  /** The name given to the weights at start; since 0.5.1. Tells servers apart behind a router. */
  @DocumentedIn(page = "meta-info", heading = "随版本变化")
  @Versions(since = "0.5.1")
  WEIGHT_VERSION("weight_version"),
  /** Seconds from receipt to end; last event only. */
  E2E_LATENCY("e2e_latency"),
  /** Seconds in the waiting queue; since 0.5.5, with metrics enabled. */
  @DocumentedIn(page = "meta-info", heading = "随版本变化")
  @Versions(since = "0.5.5")
  QUEUE_TIME("queue_time"),
  /** Times it was thrown out of the batch; since 0.5.12. */
  @DocumentedIn(page = "meta-info", heading = "随版本变化")
  @Versions(since = "0.5.12")
  NUM_RETRACTIONS("num_retractions"),
  /** The same from 0.5.4.post2 until 0.5.11. */
  @DocumentedIn(page = "meta-info", heading = "随版本变化")
  @Versions(since = "0.5.4.post2", until = "0.5.11")
  TOTAL_RETRACTIONS("total_retractions"),
  /** Epoch seconds; a modified 0.4.9 only. */
  @DocumentedIn(page = "meta-info", heading = "随版本变化")
  @OutsideCatalogue("改动过的 0.4.9")
  QUEUE_TIME_START("queue_time_start"),
  /** Epoch seconds; a modified 0.4.9 only. */
  @DocumentedIn(page = "meta-info", heading = "随版本变化")
  @OutsideCatalogue("改动过的 0.4.9")
  QUEUE_TIME_END("queue_time_end");

  private final String literal;

  MetaInfoField(String literal) {
    this.literal = literal;
  }

  @Override
  public String literal() {
    return literal;
  }
}
