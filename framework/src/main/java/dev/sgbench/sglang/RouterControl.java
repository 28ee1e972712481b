package dev.sgbench.sglang;

import com.fasterxml.jackson.databind.JsonNode;

/** Asks SGLang's router about itself. */
public final class RouterControl implements AutoCloseable {

  private final ControlHttp http;

  /**
   * @param url of the router
   */
  public RouterControl(String url) {
    this.http = new ControlHttp(url, null);
  }

  /** How many servers it holds for healthy; 0 while it does not answer yet. */
  public int healthyServers() {
    JsonNode answer;
    try {
      answer = http.get(Endpoint.WORKERS).json();
    } catch (SglangException e) {
      // Whether it listens is part of the question.
      return 0;
    }
    int healthy = 0;
    for (JsonNode worker : answer.path(RouterField.WORKERS.literal())) {
      healthy += worker.path(RouterField.IS_HEALTHY.literal()).asBoolean() ? 1 : 0;
    }
    return healthy;
  }

  @Override
  public void close() {
    http.close();
  }
}
