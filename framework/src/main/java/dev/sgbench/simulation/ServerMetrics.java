package dev.sgbench.simulation;

import dev.sgbench.sglang.LoadField;
import dev.sgbench.sglang.ServerInfoField;
import dev.sgbench.simulation.GenerateJob.Progress;

/**
 * What {@code /metrics} tells of a simulated server. Gauges are as old as the scheduler's log
 * ({@code .DUCUMENT/load.md}); counters and histograms count requests as they end. Used on the
 * scheduler's thread only.
 */
final class ServerMetrics {

  private static final double SECOND = 1e9;
  private static final double[] LATENCY = {
    0.1, 0.2, 0.4, 0.6, 0.8, 1, 2, 4, 6, 8, 10, 20, 40, 60, 80, 100, 200, 400, 600, 1200, 1800, 2400
  };
  private static final double[] GAP = {
    0.002, 0.004, 0.006, 0.008, 0.01, 0.015, 0.02, 0.025, 0.03, 0.035, 0.04, 0.06, 0.08, 0.1, 0.2,
    0.4, 0.6, 0.8, 1, 2, 4, 6, 8
  };
  private static final double[] QUEUE = {
    0, 0.001, 0.005, 0.01, 0.05, 0.1, 0.2, 0.5, 1, 2, 3, 4, 5, 10, 15, 20, 30, 40, 50, 100, 200
  };

  private final Histogram firstToken = new Histogram(LATENCY);
  private final Histogram whole = new Histogram(LATENCY);
  private final Histogram gaps = new Histogram(GAP);
  private final Histogram queue = new Histogram(QUEUE);
  private final String model;
  private final boolean newNames;
  private long requests;
  private long aborted;
  private long promptTokens;
  private long generatedTokens;
  private long cachedTokens;

  ServerMetrics(SimulatedServerSpec spec, Dialect dialect) {
    model = spec.model();
    newNames = dialect.tellsRetractions();
  }

  /** A request is over. */
  void over(GenerateJob job) {
    Progress end = job.progress();
    requests++;
    aborted += job.aborted ? 1 : 0;
    promptTokens += job.inputTokens();
    generatedTokens += end.tokens();
    cachedTokens += job.cached;
    whole.add((end.instant() - job.received) / SECOND, 1);
    if (end.tokens() > 0) {
      firstToken.add((job.firstStep() - job.received) / SECOND, 1);
      queue.add((job.scheduled - job.entered) / SECOND, 1);
    }
    if (end.tokens() > 1) {
      double gap = (end.instant() - job.firstStep()) / SECOND / (end.tokens() - 1);
      gaps.add(gap, end.tokens() - 1);
    }
  }

  String text(SchedulerThread.Figures figures, int kvTokens) {
    StringBuilder text = new StringBuilder();
    gauge(text, LoadField.NUM_RUNNING_REQS.literal(), figures.running());
    gauge(text, "num_queue_reqs", figures.waiting());
    gauge(text, LoadField.NUM_USED_TOKENS.literal(), (double) figures.usedTokens());
    gauge(text, "token_usage", figures.usedTokens() / (double) kvTokens);
    gauge(text, LoadField.GEN_THROUGHPUT.literal(), figures.throughput());
    gauge(text, "cache_hit_rate", figures.hitRate());
    gauge(
        text,
        newNames ? "num_retracted_reqs" : "total_retracted_reqs",
        (double) figures.retractions());
    if (newNames) {
      gauge(text, ServerInfoField.MAX_TOTAL_NUM_TOKENS.literal(), kvTokens);
      queue.append(text, "sglang:queue_time_seconds", labels());
    }
    counter(text, "prompt_tokens_total", promptTokens);
    counter(text, "generation_tokens_total", generatedTokens);
    counter(text, "cached_tokens_total", cachedTokens);
    counter(text, "num_requests_total", requests);
    counter(text, "num_aborted_requests_total", aborted);
    firstToken.append(text, "sglang:time_to_first_token_seconds", labels());
    gaps.append(text, "sglang:inter_token_latency_seconds", labels());
    whole.append(text, "sglang:e2e_request_latency_seconds", labels());
    return text.toString();
  }

  private void gauge(StringBuilder text, String name, double value) {
    sample(text, "gauge", name, value);
  }

  private void counter(StringBuilder text, String name, long value) {
    sample(text, "counter", name, (double) value);
  }

  private void sample(StringBuilder text, String type, String name, double value) {
    text.append("# TYPE sglang:").append(name).append(' ').append(type).append('\n');
    text.append("sglang:").append(name).append('{').append(labels()).append("} ");
    text.append(value).append('\n');
  }

  private String labels() {
    return "engine_type=\"unified\",model_name=\"" + model + "\"";
  }
}
