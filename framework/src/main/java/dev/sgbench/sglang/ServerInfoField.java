package dev.sgbench.sglang;

/** Fields of the information endpoints. */
@DocumentedIn(page = "control", heading = "信息端点")
@Catalogued("texts:*")
public enum ServerInfoField implements Literal {
  /** SGLang's version. */
  VERSION("version"),
  /** The model's path as given at start. */
  @Catalogued("flags:--model-path")
  MODEL_PATH("model_path"),
  /** The seed given or drawn at start. */
  @Catalogued("flags:--random-seed")
  RANDOM_SEED("random_seed"),
  /** The name given to the weights at start. */
  @Catalogued("flags:--weight-version")
  @Versions(since = "0.5.1")
  WEIGHT_VERSION("weight_version"),
  /** Whether it takes token ids alone. */
  @Catalogued("flags:--skip-tokenizer-init")
  SKIP_TOKENIZER_INIT("skip_tokenizer_init"),
  /** Tokens the KV cache holds. */
  MAX_TOTAL_NUM_TOKENS("max_total_num_tokens"),
  /** The longest input it takes, in tokens; {@link LongestSequence} reads it. */
  MAX_REQ_INPUT_LEN("max_req_input_len"),
  /** One object for each data-parallel rank. */
  INTERNAL_STATES("internal_states"),
  /** The ceiling in force; since 0.5.8. */
  @DocumentedIn(page = "limits", heading = "启动上限")
  @Versions(since = "0.5.8")
  EFFECTIVE_CEILING("effective_max_running_requests_per_dp"),
  /** The ceiling asked for at start, or null. */
  @DocumentedIn(page = "limits", heading = "启动上限")
  @Catalogued("flags:--max-running-requests")
  MAX_RUNNING_REQUESTS("max_running_requests"),
  /** Whether a raise of the live limit applies at once. */
  @DocumentedIn(page = "limits", heading = "优先级调度")
  @Catalogued("flags:--enable-priority-scheduling")
  @Versions(since = "0.5.3")
  ENABLE_PRIORITY_SCHEDULING("enable_priority_scheduling"),
  /** Whether preemption, which a raise at once takes, is off. */
  @DocumentedIn(page = "limits", heading = "优先级调度")
  @Catalogued("flags:--disable-priority-preemption")
  @Versions(since = "0.5.10")
  DISABLE_PRIORITY_PREEMPTION("disable_priority_preemption");

  private final String literal;

  ServerInfoField(String literal) {
    this.literal = literal;
  }

  @Override
  public String literal() {
    return literal;
  }
}
