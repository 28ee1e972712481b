package dev.sgbench.sglang;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.sgbench.record.ServerReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The event that ends a stream, read in full; what a version does not tell is NaN or -1. */
final class FinalEvent {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String ABORT = "abort";

  private FinalEvent() {}

  /**
   * Reads what the server says of a request that ended well.
   *
   * @throws SglangException if it did not
   */
  static ServerReport read(byte[] event) {
    JsonNode meta = metaInfo(event);
    JsonNode reason = meta.path(MetaInfoField.FINISH_REASON.literal());
    if (reason.isMissingNode() || reason.isNull()) {
      throw new SglangException(
          "expected a finish reason in the last event, found none: the server ended the stream"
              + " early; see its log");
    }
    String type = text(reason, MetaInfoField.FINISH_TYPE);
    if (type.equals(ABORT)) {
      throw new SglangException("the server aborted the request: " + reason);
    }
    return new ServerReport(
        type,
        count(meta, MetaInfoField.PROMPT_TOKENS),
        count(meta, MetaInfoField.COMPLETION_TOKENS),
        count(meta, MetaInfoField.CACHED_TOKENS),
        retractions(meta),
        seconds(meta, MetaInfoField.E2E_LATENCY),
        queueTime(meta),
        text(meta, MetaInfoField.WEIGHT_VERSION));
  }

  /** What is wrong with an event that carries no token count. */
  static SglangException withoutCount(byte[] event) {
    String text = new String(event, StandardCharsets.UTF_8);
    String expected = MetaInfoField.COMPLETION_TOKENS.literal();
    return new SglangException(
        text.contains("\"" + GenerateField.ERROR.literal() + "\"")
            ? "the server answered with an error within the stream: " + text
            : "expected " + expected + " in every event, found none in: " + text);
  }

  private static JsonNode metaInfo(byte[] event) {
    try (JsonParser parser = MAPPER.createParser(event)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean meta = parser.currentName().equals(GenerateField.META_INFO.literal());
        parser.nextToken();
        if (meta) {
          return MAPPER.readTree(parser);
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      throw new SglangException(
          "expected JSON, found \"" + new String(event, StandardCharsets.UTF_8) + "\"", e);
    }
    return MissingNode.getInstance();
  }

  private static int retractions(JsonNode meta) {
    int counted = count(meta, MetaInfoField.NUM_RETRACTIONS);
    return counted >= 0 ? counted : count(meta, MetaInfoField.TOTAL_RETRACTIONS);
  }

  private static double queueTime(JsonNode meta) {
    double told = seconds(meta, MetaInfoField.QUEUE_TIME);
    return Double.isNaN(told)
        ? seconds(meta, MetaInfoField.QUEUE_TIME_END)
            - seconds(meta, MetaInfoField.QUEUE_TIME_START)
        : told;
  }

  private static String text(JsonNode node, Literal field) {
    return node.path(field.literal()).asText();
  }

  private static int count(JsonNode node, Literal field) {
    return node.path(field.literal()).asInt(-1);
  }

  private static double seconds(JsonNode node, Literal field) {
    return node.path(field.literal()).asDouble(Double.NaN);
  }
}
