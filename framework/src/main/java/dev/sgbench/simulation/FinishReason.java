package dev.sgbench.simulation;

import dev.sgbench.simulation.GenerateJob.Progress;

/** Why a request ended, as answers put it. */
final class FinishReason {

  private FinishReason() {}

  /** As {@code /generate} says it: an object, null until the end. */
  static String object(GenerateJob job, Progress at) {
    if (!at.over()) {
      return "null";
    }
    if (job.refused()) {
      return "{\"type\":\"abort\",\"message\":\"%s\",\"status_code\":503,\"err_type\":null}"
          .formatted(Job.QUEUE_FULL);
    }
    return job.aborted
        ? "{\"type\":\"abort\",\"message\":\"Aborted\",\"status_code\":null,\"err_type\":null}"
        : "{\"type\":\"length\",\"length\":" + at.tokens() + "}";
  }

  /** As the OpenAI endpoints say it: a word, null until the end. */
  static String word(GenerateJob job, Progress at) {
    if (!at.over()) {
      return "null";
    }
    return job.aborted ? "\"abort\"" : "\"length\"";
  }
}
