package dev.sgbench.sglang;

/** The paths of SGLang's HTTP interface. */
@DocumentedIn(page = "control", heading = "信息端点")
@Catalogued("endpoints:*")
public enum Endpoint implements Literal {
  /** Generates tokens, streamed or at once. */
  @DocumentedIn(page = "generate", heading = "请求")
  GENERATE("/generate"),
  /** Whether it is ready; since 0.5.2 a busy or idle server may generate a token for it. */
  @DocumentedIn(page = "launch", heading = "就绪")
  HEALTH("/health"),
  /** The model it serves; since 0.5.6. */
  @Versions(since = "0.5.6")
  MODEL_INFO("/model_info"),
  /** The model it serves, by its name before 0.5.6; newer versions still answer to it. */
  GET_MODEL_INFO("/get_model_info"),
  /** Arguments, version, internal state; since 0.5.6. */
  @Versions(since = "0.5.6")
  SERVER_INFO("/server_info"),
  /** The same by its name before 0.5.6; newer versions still answer to it. */
  GET_SERVER_INFO("/get_server_info"),
  /** Load figures; since 0.5.8. */
  @DocumentedIn(page = "load", heading = "/v1/loads")
  @Versions(since = "0.5.8")
  V1_LOADS("/v1/loads"),
  /** Load figures before 0.5.8; until 0.5.20 still there. */
  @DocumentedIn(page = "load", heading = "/get_load")
  @Versions(until = "0.5.20")
  GET_LOAD("/get_load"),
  /** Prometheus metrics. */
  @DocumentedIn(page = "load", heading = "/metrics")
  METRICS("/metrics"),
  /** Empties the prefix cache of an idle server. */
  @DocumentedIn(page = "control", heading = "清空缓存")
  FLUSH_CACHE("/flush_cache"),
  /** Gives requests up, by prefix of their id. */
  @DocumentedIn(page = "control", heading = "中止请求")
  ABORT_REQUEST("/abort_request"),
  /** A router's servers, and whether it holds them for healthy. */
  @DocumentedIn(page = "router", heading = "它的服务器")
  @OutsideCatalogue("sglang-router")
  WORKERS("/workers"),
  /** Changes the live limit. */
  @DocumentedIn(page = "limits", heading = "运行中的上限")
  SET_INTERNAL_STATE("/set_internal_state");

  private final String literal;

  Endpoint(String literal) {
    this.literal = literal;
  }

  @Override
  public String literal() {
    return literal;
  }
}
