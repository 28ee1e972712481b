package dev.sgbench.simulation;

import dev.sgbench.sglang.GenerateField;
import dev.sgbench.sglang.MetaInfoField;
import dev.sgbench.simulation.GenerateJob.Progress;
import java.util.List;

/**
 * The answers of {@code /generate}, member by member in the order of a real server's.
 *
 * @param dialect of the version it pretends to be
 * @param spec whose metrics make answers carry times, and whose tokenizer makes them carry text
 * @param batch whether the call asked for several, so that events say which they are of
 */
record GenerateAnswer(Dialect dialect, WallClock wall, SimulatedServerSpec spec, boolean batch)
    implements AnswerFormat {

  private static final double SECOND = 1e9;

  @Override
  public void event(StringBuilder out, int index, GenerateJob job, Step step) {
    out.append("data: ");
    object(out, job, step.now(), step.before().tokens() == 0, batch ? index : -1);
    out.append("\n\n");
  }

  @Override
  public String whole(List<GenerateJob> jobs) {
    StringBuilder json = new StringBuilder();
    if (!batch) {
      object(json, jobs.get(0), jobs.get(0).progress(), true, -1);
      return json.toString();
    }
    for (GenerateJob job : jobs) {
      json.append(json.length() == 0 ? '[' : ',');
      object(json, job, job.progress(), true, -1);
    }
    return json.append(']').toString();
  }

  private void object(StringBuilder json, GenerateJob job, Progress at, boolean first, int index) {
    json.append('{');
    boolean textual = spec.tokenizer();
    if (textual) {
      json.append("\"text\":\"").append(TokenIds.text(0, at.tokens())).append('"');
    }
    if (!textual || dialect.idsBesideText()) {
      json.append(textual ? "," : "");
      TokenIds.append(json, at.tokens());
    }
    json.append(",\"").append(GenerateField.META_INFO.literal()).append("\":{");
    standing(json, job, at);
    if (at.over()) {
      ending(json, job, at);
    }
    if ((first || at.over()) && tellsSending()) {
      JsonText.seconds(json, "response_sent_to_client_ts", wall.epochSeconds(job.firstStep()));
    }
    json.append('}');
    if (index >= 0) {
      JsonText.member(json, "index", index);
    }
    json.append('}');
  }

  private boolean tellsSending() {
    return dialect.tellsSending() || (spec.metrics() && dialect.tellsTimes());
  }

  private void standing(StringBuilder json, GenerateJob job, Progress at) {
    JsonText.string(json, MetaInfoField.ID.literal(), job.rid());
    JsonText.member(json, MetaInfoField.FINISH_REASON.literal(), FinishReason.object(job, at));
    JsonText.member(json, MetaInfoField.PROMPT_TOKENS.literal(), job.inputTokens());
    if (dialect.tellsWeights()) {
      JsonText.string(json, MetaInfoField.WEIGHT_VERSION.literal(), spec.weightVersion());
    }
    if (dialect.tellsRetractions()) {
      MetaInfoField name =
          dialect.newRetractionName()
              ? MetaInfoField.NUM_RETRACTIONS
              : MetaInfoField.TOTAL_RETRACTIONS;
      JsonText.member(json, name.literal(), job.retractions);
    }
    if (dialect.tellsStorage()) {
      JsonText.member(json, "storage_prefetch_wait", "0.0");
      JsonText.member(json, "storage_staging_wait", "0.0");
    }
    if (spec.metrics() && dialect.tellsTimes() && job.scheduled != Long.MIN_VALUE) {
      scheduling(json, job);
    }
    if (dialect.tellsCacheDetails()) {
      JsonText.member(json, "reasoning_tokens", 0);
    }
    JsonText.member(json, MetaInfoField.COMPLETION_TOKENS.literal(), at.tokens());
    cached(json, job, at);
  }

  private void scheduling(StringBuilder json, GenerateJob job) {
    double queued = (job.scheduled - job.entered) / SECOND;
    if (dialect.newTimeNames()) {
      JsonText.seconds(json, "forward_entry_time", wall.epochSeconds(job.scheduled));
      JsonText.seconds(json, "prefill_finished_time", wall.epochSeconds(job.firstStep()));
      JsonText.seconds(json, MetaInfoField.QUEUE_TIME.literal(), queued);
    } else {
      JsonText.seconds(json, MetaInfoField.QUEUE_TIME.literal(), queued);
      JsonText.member(json, "prefill_waiting_latency", "null");
      JsonText.member(json, "prefill_launch_latency", "null");
    }
  }

  private void cached(StringBuilder json, GenerateJob job, Progress at) {
    JsonText.member(json, MetaInfoField.CACHED_TOKENS.literal(), job.cached);
    if (at.over() && dialect.tellsStorage()) {
      JsonText.member(json, "weight_versions", "[{");
      JsonText.string(json, "version", spec.weightVersion());
      JsonText.member(json, "start", 0);
      JsonText.member(json, "end", at.tokens());
      json.append("}]");
    }
    if (dialect.tellsCacheDetails()) {
      JsonText.member(
          json,
          "cached_tokens_details",
          job.cached == 0 ? "null" : "{\"device\":" + job.cached + ",\"host\":0}");
      JsonText.member(json, "dp_rank", "null");
    }
  }

  private void ending(StringBuilder json, GenerateJob job, Progress at) {
    JsonText.seconds(
        json, MetaInfoField.E2E_LATENCY.literal(), (at.instant() - job.received) / SECOND);
    if (!spec.metrics() || !dialect.tellsTimes()) {
      return;
    }
    JsonText.seconds(json, "request_received_ts", wall.epochSeconds(job.received));
    if (dialect.tellsStorage()) {
      JsonText.seconds(json, "first_token_latency", (job.firstStep() - job.received) / SECOND);
    }
    JsonText.seconds(json, "api_server_dispatch_finish_ts", wall.epochSeconds(job.queued));
    JsonText.seconds(json, "request_finished_ts", wall.epochSeconds(at.instant()));
    double seconds = (at.instant() - job.firstStep()) / SECOND;
    JsonText.seconds(json, "decode_throughput", seconds > 0 ? (at.tokens() - 1) / seconds : 0);
  }
}
