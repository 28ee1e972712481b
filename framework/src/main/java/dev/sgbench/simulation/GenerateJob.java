package dev.sgbench.simulation;

import dev.sgbench.sglang.GenerateField;
import dev.sgbench.sglang.MetaInfoField;
import java.util.Locale;

/**
 * One {@code /generate} call inside a simulated server, and how its answers read: SGLang 0.5.17's,
 * member by member. The scheduler's thread publishes progress; IO threads write it out.
 */
final class GenerateJob extends Job {

  /** Told on the scheduler's thread that there is something new to write. */
  interface Sink {

    /** See {@link GenerateJob#progress()}. */
    void advanced();
  }

  /**
   * How far it has come.
   *
   * @param tokens generated
   * @param over whether that is all
   * @param instant of the step that brought it
   */
  record Progress(int tokens, boolean over, long instant) {}

  private static final double SECOND = 1e9;

  private final String rid;
  private final boolean timed;
  private final boolean textual;
  private final WallClock wall;
  private Sink sink;
  private long firstStep = Long.MIN_VALUE;
  private volatile Progress progress = new Progress(0, false, Long.MIN_VALUE);

  /**
   * @param timed whether the server was started with metrics, so that answers carry times
   * @param textual whether the server has a tokenizer, so that answers carry text
   */
  GenerateJob(String rid, int input, int output, boolean timed, boolean textual, WallClock wall) {
    super(input, output);
    this.rid = rid;
    this.timed = timed;
    this.textual = textual;
    this.wall = wall;
  }

  String rid() {
    return rid;
  }

  void sink(Sink target) {
    sink = target;
  }

  Progress progress() {
    return progress;
  }

  /** Publishes progress; called on the scheduler's thread. */
  void publish(boolean over, long instant) {
    if (firstStep == Long.MIN_VALUE) {
      firstStep = instant;
    }
    progress = new Progress(generated, over, instant);
    sink.advanced();
  }

  /** The object that stands for {@code at}. */
  void append(StringBuilder json, Progress at) {
    json.append('{');
    if (textual) {
      json.append("\"text\":\"").append(" token".repeat(at.tokens())).append("\",");
    }
    TokenIds.append(json, at.tokens());
    json.append(",\"").append(GenerateField.META_INFO.literal()).append("\":{\"");
    json.append(MetaInfoField.ID.literal()).append("\":\"").append(rid).append("\",\"");
    json.append(MetaInfoField.FINISH_REASON.literal()).append("\":");
    appendFinish(json, at);
    member(json, MetaInfoField.PROMPT_TOKENS, inputTokens());
    json.append(",\"weight_version\":\"default\"");
    member(json, MetaInfoField.NUM_RETRACTIONS, retractions);
    if (timed && scheduled != Long.MIN_VALUE) {
      time(json, "forward_entry_time", wall.epochSeconds(scheduled));
      time(json, "prefill_finished_time", wall.epochSeconds(firstStep));
      time(json, MetaInfoField.QUEUE_TIME.literal(), (scheduled - queued) / SECOND);
    }
    json.append(",\"reasoning_tokens\":0");
    member(json, MetaInfoField.COMPLETION_TOKENS, at.tokens());
    member(json, MetaInfoField.CACHED_TOKENS, 0);
    json.append(",\"cached_tokens_details\":null,\"dp_rank\":null");
    appendEnd(json, at);
    json.append("}}");
  }

  private void appendFinish(StringBuilder json, Progress at) {
    if (!at.over()) {
      json.append("null");
    } else if (aborted) {
      json.append(
          "{\"type\":\"abort\",\"message\":\"Aborted\",\"status_code\":null,\"err_type\":null}");
    } else {
      json.append("{\"type\":\"length\",\"length\":").append(at.tokens()).append('}');
    }
  }

  private void appendEnd(StringBuilder json, Progress at) {
    if (at.over()) {
      time(json, MetaInfoField.E2E_LATENCY.literal(), (at.instant() - received) / SECOND);
      if (timed) {
        time(json, "request_received_ts", wall.epochSeconds(received));
        time(json, "api_server_dispatch_finish_ts", wall.epochSeconds(queued));
        time(json, "request_finished_ts", wall.epochSeconds(at.instant()));
        double seconds = (at.instant() - firstStep) / SECOND;
        time(json, "decode_throughput", seconds > 0 ? (at.tokens() - 1) / seconds : 0);
      }
    }
    if (at.over() || at.tokens() == 1) {
      time(json, "response_sent_to_client_ts", wall.epochSeconds(firstStep));
    }
  }

  private static void member(StringBuilder json, MetaInfoField field, int value) {
    json.append(",\"").append(field.literal()).append("\":").append(value);
  }

  private static void time(StringBuilder json, String name, double seconds) {
    json.append(",\"")
        .append(name)
        .append("\":")
        .append(String.format(Locale.ROOT, "%.6f", seconds));
  }
}
