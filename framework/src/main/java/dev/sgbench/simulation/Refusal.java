package dev.sgbench.simulation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.sglang.GenerateField;

/**
 * What SGLang turns down before its scheduler sees it. Three shapes of answers exist: one for
 * bodies that are no such request at all, one of {@code /generate}, one of the OpenAI endpoints.
 */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BAD_REQUEST = 400;

  private final boolean malformed;

  private Refusal(String message, boolean malformed) {
    super(message);
    this.malformed = malformed;
  }

  /** A request that cannot be served. */
  static Refusal of(String message) {
    return new Refusal(message, false);
  }

  /** A body that is no request. */
  static Refusal malformed(String message) {
    return new Refusal(message, true);
  }

  /** Answers as {@code /generate} does: within the stream if one was asked for. */
  void generate(boolean stream, Dialect dialect, Reply reply) {
    ObjectNode content = JSON.createObjectNode();
    content.put(GenerateField.ERROR_MESSAGE.literal(), getMessage());
    if (malformed) {
      reply.json(BAD_REQUEST, whole("Bad Request"));
    } else if (!stream) {
      reply.json(BAD_REQUEST, wrapped(content));
    } else {
      if (dialect.typedErrors()) {
        content.put("type", "invalid_request_error").put("code", BAD_REQUEST);
        content.put("retryable", false);
      }
      reply.events(wrapped(content));
    }
  }

  /** Answers as the OpenAI endpoints do. */
  void openAi(Reply reply) {
    reply.json(BAD_REQUEST, whole(malformed ? "Bad Request" : "BadRequestError"));
  }

  private static String wrapped(ObjectNode content) {
    ObjectNode error = JSON.createObjectNode();
    error.set(GenerateField.ERROR.literal(), content);
    return error.toString();
  }

  private String whole(String type) {
    return error(getMessage(), type, BAD_REQUEST);
  }

  /** An error that is a whole body. */
  static String error(String message, String type, int code) {
    ObjectNode error = JSON.createObjectNode();
    error.put("object", GenerateField.ERROR.literal());
    error.put(GenerateField.ERROR_MESSAGE.literal(), message).put("type", type);
    error.putNull("param").put("code", code);
    return error.toString();
  }
}
