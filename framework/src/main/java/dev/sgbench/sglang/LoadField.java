package dev.sgbench.sglang;

/** Fields of the load endpoints. */
@DocumentedIn(page = "load", heading = "/v1/loads")
@Catalogued("fields:v1_loads.*")
public enum LoadField implements Literal {
  /** One object for each data-parallel rank. */
  @Catalogued("texts:*")
  @Versions(since = "0.5.8")
  LOADS("loads"),
  /** Requests in the running batch. */
  @Versions(since = "0.5.8")
  NUM_RUNNING_REQS("num_running_reqs"),
  /** Requests in the waiting queue; both endpoints. */
  @Versions(since = "0.5.8")
  NUM_WAITING_REQS("num_waiting_reqs"),
  /** Tokens in use in the KV cache. */
  @Versions(since = "0.5.8")
  NUM_USED_TOKENS("num_used_tokens"),
  /** Output tokens a second. */
  @Versions(since = "0.5.8")
  GEN_THROUGHPUT("gen_throughput"),
  /** Name of the device that the server computes on, beside the list; absent in old versions. */
  @Catalogued("texts:accelerator")
  @Versions(since = "0.5.17")
  ACCELERATOR("accelerator"),
  /** Running and waiting requests. */
  @DocumentedIn(page = "load", heading = "/get_load")
  @Catalogued("fields:get_load.*")
  @Versions(since = "0.5.3", until = "0.5.10.post1")
  NUM_REQS("num_reqs"),
  /** Tokens used and queued. */
  @DocumentedIn(page = "load", heading = "/get_load")
  @Catalogued("fields:get_load.*")
  @Versions(since = "0.5.3", until = "0.5.10.post1")
  NUM_TOKENS("num_tokens"),
  /** The one figure of versions up to 0.5.2. */
  @DocumentedIn(page = "load", heading = "/get_load")
  @Catalogued("texts:*")
  @Versions(until = "0.5.2")
  LOAD("load");

  private final String literal;

  LoadField(String literal) {
    this.literal = literal;
  }

  @Override
  public String literal() {
    return literal;
  }
}
