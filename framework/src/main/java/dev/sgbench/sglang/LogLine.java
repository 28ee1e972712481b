package dev.sgbench.sglang;

/** What SGLang's log says on the way to readiness. */
@DocumentedIn(page = "launch", heading = "就绪")
@Catalogued("texts:*")
public enum LogLine implements Literal {
  /** Weights are being loaded. */
  WEIGHTS_LOADING("Load weight begin"),
  /** The KV cache exists. */
  KV_CACHE_ALLOCATED("Memory pool end"),
  /** CUDA graphs are being captured; which ones stands between this word and the next. */
  GRAPHS_CAPTURING("Capture"),
  /** The HTTP port is open. */
  @OutsideCatalogue("uvicorn")
  LISTENING("Uvicorn running on"),
  /** The warm-up request has been answered, by whoever listens on the port. */
  READY("The server is fired up and ready to roll!");

  private final String literal;

  LogLine(String literal) {
    this.literal = literal;
  }

  @Override
  public String literal() {
    return literal;
  }
}
