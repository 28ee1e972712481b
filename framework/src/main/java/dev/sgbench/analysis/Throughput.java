package dev.sgbench.analysis;

import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.record.TokenTimes;
import java.util.Map;

/** What was delivered, a second: in the steady window, and over the whole iteration. */
final class Throughput {

  private final SteadyWindow window;
  private long requests;
  private long inputTokens;
  private long outputTokens;
  private long allRequests;
  private long allOutputTokens;

  private Throughput(SteadyWindow window) {
    this.window = window;
  }

  static void put(Map<Metric, Double> values, IterationRecord record, SteadyWindow window) {
    Throughput sum = new Throughput(window);
    record.requests().forEach(sum::add);
    double seconds = window.seconds() > 0 ? window.seconds() : Double.NaN;
    values.put(Metric.THROUGHPUT, sum.requests / seconds);
    values.put(Metric.OUTPUT_TOKEN_THROUGHPUT, sum.outputTokens / seconds);
    values.put(Metric.INPUT_TOKEN_THROUGHPUT, sum.inputTokens / seconds);
    values.put(Metric.TOTAL_TOKEN_THROUGHPUT, (sum.inputTokens + sum.outputTokens) / seconds);
    double whole = (record.end() - SteadyWindow.firstArrival(record)) / 1e9;
    values.put(Metric.WHOLE_RUN_THROUGHPUT, sum.allRequests / whole);
    values.put(Metric.WHOLE_RUN_OUTPUT_TOKEN_THROUGHPUT, sum.allOutputTokens / whole);
  }

  private void add(RequestFacts request) {
    TokenTimes tokens = request.tokens();
    allOutputTokens += tokens.tokens();
    if (request.status() == Status.COMPLETED) {
      allRequests++;
      requests += window.contains(request.instants().finish()) ? 1 : 0;
    }
    if (tokens.events() > 0 && window.contains(tokens.instant(0))) {
      inputTokens += request.inputTokens();
    }
    outputTokens += tokensUntil(tokens, window.to()) - tokensUntil(tokens, window.from() - 1);
  }

  /** Tokens received up to and at {@code instant}. */
  private static int tokensUntil(TokenTimes tokens, long instant) {
    int events = tokens.events();
    if (events == 0 || tokens.instant(events - 1) <= instant) {
      return tokens.tokens();
    }
    int low = 0;
    int high = events - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.instant(middle) <= instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? 0 : tokens.total(low - 1);
  }
}
