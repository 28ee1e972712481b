package dev.sgbench.sglang;

/** What a server tells of the CUDA graphs that it captured. */
@DocumentedIn(page = "launch", heading = "CUDA 图的大小")
@Catalogued("texts:*")
public enum GraphField implements Literal {
  /** An object for each kind of pass, among the arguments that a server tells. */
  @Catalogued("flags:--cuda-graph-config")
  @Versions(since = "0.5.14")
  CUDA_GRAPH_CONFIG("cuda_graph_config"),
  /** Decode steps. */
  @Versions(since = "0.5.14")
  DECODE("decode"),
  /** Prefill passes. */
  @Versions(since = "0.5.14")
  PREFILL("prefill"),
  /** How they are captured; {@code disabled} for not at all. */
  @Versions(since = "0.5.14")
  BACKEND("backend"),
  /** Of decode steps the numbers of requests, of prefill passes the numbers of tokens. */
  @Versions(since = "0.5.14")
  SIZES("bs");

  private final String literal;

  GraphField(String literal) {
    this.literal = literal;
  }

  @Override
  public String literal() {
    return literal;
  }
}
