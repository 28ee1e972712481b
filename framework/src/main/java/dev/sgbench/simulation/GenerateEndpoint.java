package dev.sgbench.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.sglang.GenerateField;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** {@code POST /generate}: one request a call, by token ids or text, streamed or at once. */
final class GenerateEndpoint {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int DEFAULT_NEW_TOKENS = 128;

  /** What SGLang turns down before its scheduler sees it. */
  private static final class Refusal extends Exception {

    Refusal(String message) {
      super(message);
    }
  }

  private final SimulatedServerSpec spec;
  private final SchedulerThread scheduler;
  private final WallClock wall;

  GenerateEndpoint(SimulatedServerSpec spec, SchedulerThread scheduler, WallClock wall) {
    this.spec = spec;
    this.scheduler = scheduler;
    this.wall = wall;
  }

  void answer(byte[] body, Reply reply) {
    JsonNode request;
    try {
      request = JSON.readTree(new String(body, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      refuse("The body is not JSON: " + e.getOriginalMessage(), false, reply);
      return;
    }
    boolean stream = request.path(GenerateField.STREAM.literal()).asBoolean(false);
    try {
      start(job(request), stream, reply);
    } catch (Refusal e) {
      refuse(e.getMessage(), stream, reply);
    }
  }

  private void start(GenerateJob job, boolean stream, Reply reply) {
    if (stream) {
      AnswerStream events = new AnswerStream(job, () -> scheduler.abort(job));
      scheduler.submit(job);
      reply.stream(events);
    } else {
      job.sink(
          () -> {
            if (job.progress().over()) {
              StringBuilder json = new StringBuilder();
              job.append(json, job.progress());
              reply.json(200, json.toString());
            }
          });
      scheduler.submit(job);
    }
  }

  private GenerateJob job(JsonNode request) throws Refusal {
    int input = inputTokens(request);
    JsonNode sampling = request.path(GenerateField.SAMPLING_PARAMS.literal());
    int output = sampling.path(GenerateField.MAX_NEW_TOKENS.literal()).asInt(DEFAULT_NEW_TOKENS);
    int longest = spec.scheduler().longest(spec.contextLength());
    if (input > longest) {
      throw new Refusal(
          "The input (%d tokens) is longer than the model's context length (%d tokens)."
              .formatted(input, longest));
    }
    if (output < 1 || input + output > longest) {
      throw new Refusal(
          "Asked for %d new tokens behind %d of input; between 1 and %d in all are possible."
              .formatted(output, input, longest));
    }
    String rid = request.path(GenerateField.RID.literal()).asText("");
    return new GenerateJob(
        rid.isEmpty() ? UUID.randomUUID().toString().replace("-", "") : rid,
        input,
        output,
        spec.metrics(),
        spec.tokenizer(),
        wall);
  }

  private int inputTokens(JsonNode request) throws Refusal {
    JsonNode ids = request.path(GenerateField.INPUT_IDS.literal());
    JsonNode text = request.path(GenerateField.TEXT.literal());
    if (ids.isArray() && !ids.isEmpty() && ids.get(0).isInt()) {
      return ids.size();
    }
    if (!text.isTextual() || text.asText().isBlank()) {
      throw new Refusal("One prompt is expected: a list of token ids, or text.");
    }
    if (!spec.tokenizer()) {
      throw new Refusal("The server was started without a tokenizer and takes token ids only.");
    }
    return text.asText().trim().split("\\s+", -1).length;
  }

  private static void refuse(String message, boolean stream, Reply reply) {
    ObjectNode error = JSON.createObjectNode();
    ObjectNode content = error.putObject(GenerateField.ERROR.literal());
    content.put(GenerateField.ERROR_MESSAGE.literal(), message);
    if (!stream) {
      reply.json(400, error.toString());
      return;
    }
    content.put("type", "invalid_request_error").put("code", 400).put("retryable", false);
    reply.events("data: " + error + "\n\ndata: " + GenerateField.DONE.literal() + "\n\n");
  }
}
