package dev.sgbench.analysis;

import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.RequestRecord.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Times of the completed requests that arrived in the steady window. */
final class Latencies {

  private final Map<Metric, Double> values;
  private final List<RequestRecord> requests;

  private Latencies(Map<Metric, Double> values, List<RequestRecord> requests) {
    this.values = values;
    this.requests = requests;
  }

  /** Puts every time that can be told, and returns the requests that arrived in the window. */
  static List<RequestRecord> put(
      Map<Metric, Double> values, IterationRecord record, SteadyWindow window) {
    List<RequestRecord> completed = completed(record, window);
    if (!completed.isEmpty()) {
      Latencies latencies = new Latencies(values, completed);
      latencies.putRequestTimes();
      latencies.putTokenTimes();
      if (completed.get(0).batch() >= 0) {
        latencies.putBatchTimes(record, window);
      }
    }
    return window.arrivals(record);
  }

  /** The requests that arrived in the window and were served in full. */
  static List<RequestRecord> completed(IterationRecord record, SteadyWindow window) {
    return window.arrivals(record).stream().filter(r -> r.status() == Status.COMPLETED).toList();
  }

  private void putRequestTimes() {
    Sample total = sample(RequestTimes::totalLatency);
    values.put(Metric.TOTAL_LATENCY, total.mean());
    values.put(Metric.TOTAL_LATENCY_P50, total.quantile(500));
    values.put(Metric.TOTAL_LATENCY_P90, total.quantile(900));
    values.put(Metric.TOTAL_LATENCY_P95, total.quantile(950));
    values.put(Metric.TOTAL_LATENCY_P99, total.quantile(990));
    values.put(Metric.TOTAL_LATENCY_P999, total.quantile(999));
    Sample server = sample(RequestTimes::serverLatency);
    values.put(Metric.SERVER_LATENCY, server.mean());
    values.put(Metric.SERVER_LATENCY_P50, server.quantile(500));
    values.put(Metric.SERVER_LATENCY_P99, server.quantile(990));
    Sample queue = sample(RequestTimes::queueTime);
    values.put(Metric.QUEUE_TIME, queue.mean());
    values.put(Metric.QUEUE_TIME_P99, queue.quantile(990));
    Sample serverQueue = sample(RequestTimes::serverQueueTime);
    if (serverQueue.size() == requests.size()) {
      values.put(Metric.SERVER_QUEUE_TIME, serverQueue.mean());
    }
  }

  private void putTokenTimes() {
    Sample ttft = sample(RequestTimes::ttft);
    values.put(Metric.TTFT, ttft.mean());
    values.put(Metric.TTFT_P50, ttft.quantile(500));
    values.put(Metric.TTFT_P99, ttft.quantile(990));
    Sample fromDispatch = sample(RequestTimes::ttftFromDispatch);
    values.put(Metric.TTFT_FROM_DISPATCH, fromDispatch.mean());
    values.put(Metric.TTFT_FROM_DISPATCH_P50, fromDispatch.quantile(500));
    values.put(Metric.TTFT_FROM_DISPATCH_P99, fromDispatch.quantile(990));
    Sample tpot = sample(RequestTimes::tpot);
    values.put(Metric.TPOT, tpot.mean());
    values.put(Metric.TPOT_P99, tpot.quantile(990));
    TokenGaps gaps = new TokenGaps(requests);
    values.put(Metric.TOKEN_GAP, gaps.mean());
    values.put(Metric.TOKEN_GAP_P50, gaps.quantile(500));
    values.put(Metric.TOKEN_GAP_P99, gaps.quantile(990));
    values.put(Metric.TOKEN_GAP_MAX, gaps.max());
  }

  private void putBatchTimes(IterationRecord record, SteadyWindow window) {
    values.put(Metric.BATCH_LATENCY, values.get(Metric.TOTAL_LATENCY));
    values.put(Metric.OWN_LATENCY, sample(RequestTimes::ownLatency).mean());
    Map<Integer, RequestRecord> firstOfBatch = new LinkedHashMap<>();
    for (RequestRecord request : record.requests()) {
      if (request.status() == Status.COMPLETED) {
        firstOfBatch.putIfAbsent(request.batch(), request);
      }
    }
    Sample completion = new Sample(firstOfBatch.size());
    for (RequestRecord first : firstOfBatch.values()) {
      if (window.contains(first.instants().arrival())) {
        completion.add(RequestTimes.totalLatency(first));
      }
    }
    values.put(Metric.BATCH_COMPLETION_TIME, completion.mean());
  }

  private Sample sample(ToDoubleFunction<RequestRecord> time) {
    Sample sample = new Sample(requests.size());
    requests.forEach(r -> sample.add(time.applyAsDouble(r)));
    return sample;
  }
}
