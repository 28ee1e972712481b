package dev.sgbench.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Turns prompts into requests of the scheduler, and their progress into an answer. */
final class CallStarter {

  private final SimulatedServerSpec spec;
  private final Dialect dialect;
  private final SchedulerThread scheduler;

  CallStarter(SimulatedServerSpec spec, Dialect dialect, SchedulerThread scheduler) {
    this.spec = spec;
    this.dialect = dialect;
    this.scheduler = scheduler;
  }

  /**
   * What all prompts of a call have in common.
   *
   * @param output tokens asked for; negative for as many as fit
   * @param priority larger is more important, unless the server was told otherwise
   * @param interval tokens between two events
   */
  record Common(int output, int priority, int interval) {}

  /** The request of each prompt, in order; nothing is started yet. */
  List<GenerateJob> jobs(List<int[]> prompts, List<String> rids, Common common) throws Refusal {
    List<GenerateJob> jobs = new ArrayList<>();
    for (int i = 0; i < prompts.size(); i++) {
      int[] ids = prompts.get(i);
      Ask ask = new Ask(ids.length, output(ids.length, common), common.priority(), () -> ids);
      jobs.add(new GenerateJob(rids.get(i), ask, common.interval()));
    }
    return jobs;
  }

  private int output(int input, Common common) throws Refusal {
    int longest = spec.scheduler().longest(spec.contextLength());
    if (input >= longest) {
      throw Refusal.of(
          "The input (%d tokens) is longer than the model's context length (%d tokens)."
              .formatted(input, longest));
    }
    if (common.output() < 0) {
      return longest - input;
    }
    if (common.output() == 0) {
      throw Refusal.of("This simulated server generates at least one token; 0 are asked for.");
    }
    if (input + common.output() > longest) {
      throw Refusal.of(tooMany(input, common.output(), longest));
    }
    return common.output();
  }

  private static String tooMany(int input, int output, int longest) {
    return "Requested token count exceeds the model's maximum context length of %d tokens. You requested a total of %d tokens: %d tokens from the input messages and %d tokens for the completion. Please reduce the number of tokens in the input messages or the completion to fit within the limit."
        .formatted(longest, input + output, input, output);
  }

  /** Starts the requests of a call; its answer follows. */
  void start(List<GenerateJob> jobs, AnswerFormat format, boolean stream, Reply reply) {
    if (stream) {
      AnswerStream events = new AnswerStream(jobs, format, () -> abandon(jobs));
      jobs.forEach(scheduler::submit);
      reply.stream(events);
      return;
    }
    AtomicInteger open = new AtomicInteger(jobs.size());
    for (GenerateJob job : jobs) {
      job.sink(
          () -> {
            if (job.progress().over() && open.decrementAndGet() == 0) {
              answer(jobs, format, reply);
            }
          });
    }
    jobs.forEach(scheduler::submit);
  }

  private static void answer(List<GenerateJob> jobs, AnswerFormat format, Reply reply) {
    if (jobs.stream().anyMatch(Job::refused)) {
      reply.json(503, Refusal.error(Job.QUEUE_FULL, "503", 503));
    } else {
      reply.json(200, format.whole(jobs));
    }
  }

  private void abandon(List<GenerateJob> jobs) {
    scheduler.later(dialect.noticesAbsence(), () -> jobs.forEach(scheduler::abort));
  }

  /**
   * A whole number of a request.
   *
   * @throws Refusal if it is something else
   */
  static int whole(JsonNode object, String name, int otherwise) throws Refusal {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isInt()) {
      throw Refusal.malformed(name + " is a whole number, found " + value);
    }
    return value.intValue();
  }
}
