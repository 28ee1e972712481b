package dev.sgbench.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sgbench.sglang.GenerateField;
import dev.sgbench.sglang.ServerInfoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code POST /generate}: one prompt or a batch, as token ids or text, streamed or at once. Every
 * answer is as long as was asked for, whether {@code ignore_eos} says so or not.
 */
final class GenerateEndpoint implements HttpCall.Handler {

  private static final int DEFAULT_NEW_TOKENS = 128;
  private static final String INTERVAL = "stream_interval";

  /** Everything that some version takes within the sampling parameters. */
  private static final Set<String> SAMPLING =
      Set.of(
          GenerateField.MAX_NEW_TOKENS.literal(),
          GenerateField.IGNORE_EOS.literal(),
          GenerateField.TEMPERATURE.literal(),
          INTERVAL,
          "stop",
          "stop_token_ids",
          "stop_regex",
          "top_p",
          "top_k",
          "min_p",
          "frequency_penalty",
          "presence_penalty",
          "repetition_penalty",
          "min_new_tokens",
          "n",
          "json_schema",
          "regex",
          "ebnf",
          "structural_tag",
          "skip_special_tokens",
          "spaces_between_special_tokens",
          "no_stop_trim",
          "logit_bias",
          "sampling_seed",
          "custom_params");

  private final SimulatedServerSpec spec;
  private final Dialect dialect;
  private final CallStarter starter;
  private final WallClock wall;

  GenerateEndpoint(SimulatedServerSpec spec, Dialect dialect, CallStarter starter, WallClock wall) {
    this.spec = spec;
    this.dialect = dialect;
    this.starter = starter;
    this.wall = wall;
  }

  @Override
  public void answer(HttpCall call, Reply reply) {
    boolean stream = false;
    try {
      JsonNode request = call.json();
      stream = request.path(GenerateField.STREAM.literal()).asBoolean(false);
      JsonNode sampling = request.path(GenerateField.SAMPLING_PARAMS.literal());
      String unknown = unknown(sampling);
      if (unknown != null) {
        answerUnknown(unknown, stream, reply);
        return;
      }
      start(request, sampling, stream, reply);
    } catch (Refusal e) {
      e.generate(stream, dialect, reply);
    }
  }

  private static String unknown(JsonNode sampling) {
    for (var names = sampling.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!SAMPLING.contains(name)) {
        return name;
      }
    }
    return null;
  }

  private void answerUnknown(String name, boolean stream, Reply reply) {
    if (dialect.refusesUnknownSampling()) {
      reply.json(400, "{\"error\":\"unknown field `" + name + "`\"}");
    } else if (stream) {
      reply.stream(new BrokenStream());
    } else {
      reply.internalError();
    }
  }

  private void start(JsonNode request, JsonNode sampling, boolean stream, Reply reply)
      throws Refusal {
    JsonNode prompts = prompts(request);
    List<int[]> read = PromptReader.read(prompts);
    CallStarter.Common common =
        new CallStarter.Common(
            output(sampling),
            CallStarter.whole(request, "priority", 0),
            CallStarter.whole(sampling, INTERVAL, spec.streamInterval()));
    boolean batch = PromptReader.many(prompts);
    List<String> rids = rids(request.path(GenerateField.RID.literal()), read.size(), batch);
    AnswerFormat format = new GenerateAnswer(dialect, wall, spec, batch);
    starter.start(starter.jobs(read, rids, common), format, stream, reply);
  }

  private JsonNode prompts(JsonNode request) throws Refusal {
    JsonNode ids = request.path(GenerateField.INPUT_IDS.literal());
    JsonNode text = request.path(GenerateField.TEXT.literal());
    if (!ids.isMissingNode() && !ids.isNull()) {
      return ids;
    }
    if (text.isMissingNode() || text.isNull()) {
      throw Refusal.of(
          "Either text, %s or input_embeds should be provided."
              .formatted(GenerateField.INPUT_IDS.literal()));
    }
    if (!spec.tokenizer()) {
      throw Refusal.of(
          "The engine initialized with %1$s=True cannot accept text prompts. Please provide %2$s or re-initialize the engine with %1$s=False."
              .formatted(
                  ServerInfoField.SKIP_TOKENIZER_INIT.literal(),
                  GenerateField.INPUT_IDS.literal()));
    }
    return text;
  }

  private static int output(JsonNode sampling) throws Refusal {
    String name = GenerateField.MAX_NEW_TOKENS.literal();
    int output = CallStarter.whole(sampling, name, DEFAULT_NEW_TOKENS);
    if (output < 0) {
      throw Refusal.of(name + " must be at least 0, got " + output + ".");
    }
    return output;
  }

  /** Of a batch with one id, each request gets it with its number. */
  private static List<String> rids(JsonNode rid, int count, boolean batch) throws Refusal {
    if (rid.isArray() && rid.size() != count) {
      throw Refusal.of("there are " + count + " prompts, but " + rid.size() + " request ids");
    }
    List<String> rids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String one = rid.isArray() ? rid.get(i).asText() : rid.asText("");
      rids.add(batch && !rid.isArray() && !one.isEmpty() ? one + "_" + i : one);
    }
    return rids;
  }
}
