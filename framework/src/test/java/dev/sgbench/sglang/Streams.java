package dev.sgbench.sglang;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Streams for tests: captured from real servers, or made up in their shape. */
public final class Streams {

  /** The closing event. */
  public static final String DONE = "[DONE]";

  private Streams() {}

  /** What a real server sent, word for word. */
  public static String captured(String name) {
    try (InputStream in = Streams.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An event that says so many tokens have come. */
  public static String event(int tokens) {
    return event(tokens, "null");
  }

  /** The last event, ended by the length asked for. */
  public static String last(int tokens) {
    return event(tokens, "{\"type\":\"length\",\"length\":" + tokens + "}");
  }

  /** An event with a finish reason. */
  public static String event(int tokens, String finishReason) {
    return "{\"output_ids\":[1,2],\"meta_info\":{\"id\":\"x\",\"finish_reason\":"
        + finishReason
        + ",\"prompt_tokens\":3,\"completion_tokens\":"
        + tokens
        + ",\"cached_tokens\":0}}";
  }
}
