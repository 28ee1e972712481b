package dev.sgbench.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * One call of an endpoint.
 *
 * @param query what follows the question mark, empty if nothing does
 */
record HttpCall(String query, String body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What answers calls of one path. */
  interface Handler {

    /** Answers, at once or later, from any thread. */
    void answer(HttpCall call, Reply reply);
  }

  /**
   * The body.
   *
   * @throws Refusal if it is not a JSON object
   */
  JsonNode json() throws Refusal {
    try {
      JsonNode node = JSON.readTree(body);
      if (node.isObject()) {
        return node;
      }
      throw Refusal.malformed("a JSON object is expected in the body");
    } catch (JsonProcessingException e) {
      throw Refusal.malformed("1 validation error: JSON decode error: " + e.getOriginalMessage());
    }
  }
}
