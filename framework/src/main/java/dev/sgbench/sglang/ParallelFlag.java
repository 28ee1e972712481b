package dev.sgbench.sglang;

/**
 * The launch flags that spread one server over several GPUs, by the names that they have since
 * 0.5.14; every version takes those and the ones before.
 */
@DocumentedIn(page = "multi-node", heading = "参数")
@Catalogued("flags:*")
public enum ParallelFlag implements Literal {
  /** GPUs that compute each layer together; {@code --tensor-parallel-size} before. */
  @Versions(since = "0.5.14")
  TP_SIZE("--tp-size"),
  /** Stages of layers, one after the other; {@code --pipeline-parallel-size} before. */
  @Versions(since = "0.5.14")
  PP_SIZE("--pp-size"),
  /** Copies of the model; {@code --data-parallel-size} before. */
  @Versions(since = "0.5.14")
  DP_SIZE("--dp-size");

  private final String literal;

  ParallelFlag(String literal) {
    this.literal = literal;
  }

  @Override
  public String literal() {
    return literal;
  }
}
