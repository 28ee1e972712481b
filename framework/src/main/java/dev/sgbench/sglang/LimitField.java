package dev.sgbench.sglang;

/** Fields by which the live limit is changed and read back. */
@DocumentedIn(page = "limits", heading = "运行中的上限")
public enum LimitField implements Literal {
  /** Object that names the value to change. */
  @Catalogued("fields:set_internal_state.*")
  SERVER_ARGS("server_args"),
  /** The live limit up to 0.5.3. */
  @Catalogued("flags:--max-micro-batch-size")
  @Versions(until = "0.5.3")
  MAX_MICRO_BATCH_SIZE("max_micro_batch_size"),
  /** The live limit after 0.5.3. */
  @Catalogued("flags:--pp-max-micro-batch-size")
  @Versions(since = "0.5.3.post1")
  PP_MAX_MICRO_BATCH_SIZE("pp_max_micro_batch_size");

  private final String literal;

  LimitField(String literal) {
    this.literal = literal;
  }

  @Override
  public String literal() {
    return literal;
  }
}
