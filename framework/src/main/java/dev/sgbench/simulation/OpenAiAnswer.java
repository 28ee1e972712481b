package dev.sgbench.simulation;

import dev.sgbench.sglang.MetaInfoField;
import dev.sgbench.simulation.GenerateJob.Progress;
import java.util.List;

/**
 * The answers of the OpenAI endpoints: what is new in each event, usage in a last one if asked for.
 *
 * @param usage whether a stream ends with the usage
 * @param spec tells whether the usage tells cached tokens, and the weights' name
 */
record OpenAiAnswer(Kind kind, Header header, boolean usage, SimulatedServerSpec spec)
    implements AnswerFormat {

  private static final String LOGPROBS_FINISH =
      ",\"logprobs\":null,\"" + MetaInfoField.FINISH_REASON.literal() + "\":";

  /** Which of the endpoints. */
  enum Kind {
    COMPLETION("/v1/completions", "text_completion", "text_completion"),
    CHAT("/v1/chat/completions", "chat.completion", "chat.completion.chunk");

    private final String path;
    private final String whole;
    private final String chunk;

    Kind(String path, String whole, String chunk) {
      this.path = path;
      this.whole = whole;
      this.chunk = chunk;
    }

    String path() {
      return path;
    }
  }

  /**
   * What every event begins with.
   *
   * @param created epoch seconds
   */
  record Header(String id, String model, long created) {}

  @Override
  public void event(StringBuilder out, int index, GenerateJob job, Step step) {
    if (kind == Kind.CHAT && step.before().tokens() == 0) {
      chunk(out, index, delta(",\"role\":\"assistant\",\"content\":\"\""), "null");
    }
    String text = TokenIds.text(step.before().tokens(), step.now().tokens());
    String finish = FinishReason.word(job, step.now());
    if (kind == Kind.COMPLETION) {
      chunk(out, index, "\"text\":\"" + text + "\"", finish);
      return;
    }
    if (!text.isEmpty()) {
      chunk(out, index, delta(",\"content\":\"" + text + "\""), "null");
    }
    if (step.now().over()) {
      chunk(out, index, delta(""), finish);
    }
  }

  private static String delta(String content) {
    return "\"delta\":{\"reasoning_content\":null" + content + "}";
  }

  private void chunk(StringBuilder out, int index, String content, String finish) {
    out.append("data: ");
    begin(out, kind.chunk);
    out.append(",\"choices\":[{\"index\":").append(index).append(',').append(content);
    out.append(LOGPROBS_FINISH).append(finish);
    out.append(",\"matched_stop\":null}]").append(kind == Kind.CHAT ? "" : ",\"usage\":null");
    out.append("}\n\n");
  }

  @Override
  public void closing(StringBuilder out, List<GenerateJob> jobs) {
    if (usage) {
      out.append("data: ");
      begin(out, kind.chunk);
      out.append(",\"choices\":[],\"usage\":");
      usage(out, jobs);
      out.append("}\n\n");
    }
  }

  @Override
  public String whole(List<GenerateJob> jobs) {
    StringBuilder out = new StringBuilder();
    begin(out, kind.whole);
    out.append(",\"choices\":[");
    for (int i = 0; i < jobs.size(); i++) {
      Progress end = jobs.get(i).progress();
      String text = TokenIds.text(0, end.tokens());
      out.append(i == 0 ? "" : ",").append("{\"index\":").append(i).append(',');
      out.append(kind == Kind.CHAT ? message(text) : "\"text\":\"" + text + "\"");
      out.append(LOGPROBS_FINISH);
      out.append(FinishReason.word(jobs.get(i), end)).append(",\"matched_stop\":null}");
    }
    out.append("],\"usage\":");
    usage(out, jobs);
    JsonText.member(out, "metadata", "{");
    JsonText.string(out, MetaInfoField.WEIGHT_VERSION.literal(), spec.weightVersion());
    return out.append("}}").toString();
  }

  private static String message(String text) {
    return "\"message\":{\"role\":\"assistant\",\"content\":\""
        + text
        + "\",\"reasoning_content\":null,\"tool_calls\":null}";
  }

  private void begin(StringBuilder out, String object) {
    out.append('{');
    JsonText.string(out, "id", header.id());
    JsonText.string(out, "object", object);
    JsonText.member(out, "created", header.created());
    JsonText.string(out, "model", header.model());
  }

  private void usage(StringBuilder out, List<GenerateJob> jobs) {
    long prompt = jobs.stream().mapToLong(Job::inputTokens).sum();
    long completion = jobs.stream().mapToLong(job -> job.progress().tokens()).sum();
    long cached = jobs.stream().mapToLong(job -> job.cached).sum();
    out.append('{');
    JsonText.member(out, MetaInfoField.PROMPT_TOKENS.literal(), prompt);
    JsonText.member(out, "total_tokens", prompt + completion);
    JsonText.member(out, MetaInfoField.COMPLETION_TOKENS.literal(), completion);
    JsonText.member(
        out,
        "prompt_tokens_details",
        spec.cacheReport()
            ? "{\"" + MetaInfoField.CACHED_TOKENS.literal() + "\":" + cached + "}"
            : "null");
    JsonText.member(out, "reasoning_tokens", 0);
    out.append('}');
  }
}
