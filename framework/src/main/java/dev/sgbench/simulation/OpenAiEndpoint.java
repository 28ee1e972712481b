package dev.sgbench.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sgbench.sglang.GenerateField;
import dev.sgbench.simulation.OpenAiAnswer.Kind;
import java.util.Collections;
import java.util.List;

/**
 * {@code /v1/completions} and {@code /v1/chat/completions}, streamed or at once. A message counts a
 * token for each of its words and {@value #TEMPLATE} for what a chat template puts around them.
 */
final class OpenAiEndpoint implements HttpCall.Handler {

  private static final int TEMPLATE = 4;
  private static final int DEFAULT_COMPLETION = 16;
  private static final int AS_MANY_AS_FIT = -1;

  private final Kind kind;
  private final SimulatedServerSpec spec;
  private final CallStarter starter;
  private final WallClock wall;

  OpenAiEndpoint(Kind kind, SimulatedServerSpec spec, CallStarter starter, WallClock wall) {
    this.kind = kind;
    this.spec = spec;
    this.starter = starter;
    this.wall = wall;
  }

  @Override
  public void answer(HttpCall call, Reply reply) {
    try {
      start(call.json(), reply);
    } catch (Refusal e) {
      e.openAi(reply);
    }
  }

  private void start(JsonNode request, Reply reply) throws Refusal {
    if (!spec.tokenizer()) {
      throw Refusal.of("The server was started without a tokenizer: it has no OpenAI endpoints.");
    }
    if (CallStarter.whole(request, "n", 1) != 1) {
      throw Refusal.of("This simulated server gives one answer to each prompt: n is 1.");
    }
    List<int[]> prompts = kind == Kind.CHAT ? messages(request) : prompt(request);
    CallStarter.Common common =
        new CallStarter.Common(
            output(request), CallStarter.whole(request, "priority", 0), spec.streamInterval());
    List<GenerateJob> jobs = starter.jobs(prompts, Collections.nCopies(prompts.size(), ""), common);
    boolean usage = request.path("stream_options").path("include_usage").asBoolean(false);
    String model = request.path("model").asText(spec.model());
    OpenAiAnswer.Header header =
        new OpenAiAnswer.Header(jobs.get(0).rid(), model, (long) wall.epochSeconds(wall.now()));
    starter.start(
        jobs,
        new OpenAiAnswer(kind, header, usage, spec),
        request.path(GenerateField.STREAM.literal()).asBoolean(false),
        reply);
  }

  private int output(JsonNode request) throws Refusal {
    int otherwise = kind == Kind.CHAT ? AS_MANY_AS_FIT : DEFAULT_COMPLETION;
    int tokens = CallStarter.whole(request, "max_tokens", otherwise);
    return kind == Kind.CHAT ? CallStarter.whole(request, "max_completion_tokens", tokens) : tokens;
  }

  private static List<int[]> prompt(JsonNode request) throws Refusal {
    JsonNode prompt = request.path("prompt");
    if (!prompt.isTextual() && !prompt.isArray()) {
      throw Refusal.malformed("1 validation error: prompt: Field required");
    }
    return PromptReader.read(prompt);
  }

  private static List<int[]> messages(JsonNode request) throws Refusal {
    JsonNode messages = request.path("messages");
    if (!messages.isArray() || messages.isEmpty()) {
      throw Refusal.malformed("1 validation error: messages: Field required");
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode message : messages) {
      String role = message.path("role").asText();
      text.append(("<" + role + "> ").repeat(TEMPLATE)).append(content(message.path("content")));
      text.append(' ');
    }
    return List.of(PromptReader.words(text.toString()));
  }

  private static String content(JsonNode content) {
    if (!content.isArray()) {
      return content.asText();
    }
    StringBuilder text = new StringBuilder();
    content.forEach(part -> text.append(part.path(GenerateField.TEXT.literal()).asText()));
    return text.toString();
  }
}
