package dev.sgbench.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sgbench.sglang.GenerateField;
import dev.sgbench.sglang.LimitField;
import java.time.Duration;
import java.util.regex.Pattern;

/** What can be done to a simulated server besides asking it to generate. */
final class ControlEndpoints {

  /** A health check that generates waits a second before it looks for a token. */
  private static final Duration HEALTH = Duration.ofSeconds(1);

  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
  private static final String FLUSHED =
      "Cache flushed.\nPlease check backend logs for more details. (When there are running or waiting requests, the operation will not be performed.)\n";

  private final Dialect dialect;
  private final SchedulerThread scheduler;
  private final Runnable death;

  /**
   * @param death takes the server down, as some requests do to real ones
   */
  ControlEndpoints(Dialect dialect, SchedulerThread scheduler, Runnable death) {
    this.dialect = dialect;
    this.scheduler = scheduler;
    this.death = death;
  }

  void health(HttpCall call, Reply reply) {
    if (dialect.healthGenerates()) {
      healthGenerate(call, reply);
    } else {
      reply.empty(200);
    }
  }

  /** A server that is busy proves its health by that; an idle one generates a token. */
  void healthGenerate(HttpCall call, Reply reply) {
    scheduler.askIdle(
        idle -> {
          if (idle) {
            GenerateJob probe = new GenerateJob("", new Ask(1, 1, 0, () -> new int[1]), 1);
            probe.sink(() -> {});
            scheduler.submit(probe);
          }
        });
    scheduler.later(HEALTH, () -> reply.empty(200));
  }

  void setInternalState(HttpCall call, Reply reply) {
    JsonNode values;
    try {
      values = call.json().path(LimitField.SERVER_ARGS.literal());
      if (!values.isObject()) {
        throw Refusal.malformed(
            "1 validation error: " + LimitField.SERVER_ARGS.literal() + ": Field required");
      }
    } catch (Refusal e) {
      e.openAi(reply);
      return;
    }
    JsonNode limit = values.path(dialect.version().limitKey().literal());
    if (limit.isTextual()) {
      stringLimit(limit.textValue(), reply);
    } else if (values.size() == 1 && limit.isNumber()) {
      scheduler.changeLimit(limit.intValue(), taken -> answerChange(taken, reply));
    } else {
      answerChange(false, reply);
    }
  }

  private void stringLimit(String limit, Reply reply) {
    if (dialect.diesOfStrings()) {
      death.run();
    } else if (WHOLE_NUMBER.matcher(limit).matches()) {
      scheduler.changeLimit(Integer.parseInt(limit), taken -> answerChange(taken, reply));
    } else {
      Refusal.malformed("1 validation error: a whole number is expected").openAi(reply);
    }
  }

  private void answerChange(boolean taken, Reply reply) {
    if (dialect.limitAnswerFails()) {
      reply.internalError();
    } else {
      reply.json(200, "[" + (taken || !dialect.tellsRefusal()) + "]");
    }
  }

  void flushCache(HttpCall call, Reply reply) {
    scheduler.flush(
        flushed -> reply.text(flushed ? 200 : 400, flushed ? FLUSHED : "Flush cache failed.\n"));
  }

  /** An id that is known ends every request whose id begins with it; another ends none. */
  void abortRequest(HttpCall call, Reply reply) {
    try {
      JsonNode request = call.json();
      String rid = request.path(GenerateField.RID.literal()).asText();
      boolean all = request.path("abort_all").asBoolean(false);
      scheduler.abort(all ? "" : rid);
      reply.empty(200);
    } catch (Refusal e) {
      e.openAi(reply);
    }
  }
}
