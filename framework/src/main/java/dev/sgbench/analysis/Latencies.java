package dev.sgbench.analysis;

import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.record.RequestRecord.Status;
import java.util.LinkedHashMap;
import java.util.Map;

/** Times of the completed requests that arrived in the steady window. */
final class Latencies {

  private record Quantile(int permille, Metric metric) {}

  private final Map<Metric, Double> values;
  private final Served requests;

  private Latencies(Map<Metric, Double> values, Served requests) {
    this.values = values;
    this.requests = requests;
  }

  /** Puts every time that can be told. */
  static void put(Map<Metric, Double> values, IterationRecord record, SteadyWindow window) {
    Served served = new Served(() -> window.arrivals(record));
    if (served.size() > 0) {
      Latencies latencies = new Latencies(values, served);
      latencies.putRequestTimes();
      latencies.putTokenTimes();
      if (served.get(0).batch() >= 0) {
        latencies.putBatchTimes(record, window);
      }
    }
  }

  private void putRequestTimes() {
    put(
        requests.sample(RequestTimes::totalLatency),
        Metric.TOTAL_LATENCY,
        new Quantile(500, Metric.TOTAL_LATENCY_P50),
        new Quantile(900, Metric.TOTAL_LATENCY_P90),
        new Quantile(950, Metric.TOTAL_LATENCY_P95),
        new Quantile(990, Metric.TOTAL_LATENCY_P99),
        new Quantile(999, Metric.TOTAL_LATENCY_P999));
    put(
        requests.sample(RequestTimes::serverLatency),
        Metric.SERVER_LATENCY,
        new Quantile(500, Metric.SERVER_LATENCY_P50),
        new Quantile(990, Metric.SERVER_LATENCY_P99));
    put(
        requests.sample(RequestTimes::queueTime),
        Metric.QUEUE_TIME,
        new Quantile(990, Metric.QUEUE_TIME_P99));
    Sample serverQueue = requests.sample(RequestTimes::serverQueueTime);
    if (serverQueue.size() == requests.size()) {
      put(serverQueue, Metric.SERVER_QUEUE_TIME);
    }
  }

  private void putTokenTimes() {
    put(
        requests.sample(RequestTimes::ttft),
        Metric.TTFT,
        new Quantile(500, Metric.TTFT_P50),
        new Quantile(990, Metric.TTFT_P99));
    put(
        requests.sample(RequestTimes::ttftFromDispatch),
        Metric.TTFT_FROM_DISPATCH,
        new Quantile(500, Metric.TTFT_FROM_DISPATCH_P50),
        new Quantile(990, Metric.TTFT_FROM_DISPATCH_P99));
    put(requests.sample(RequestTimes::tpot), Metric.TPOT, new Quantile(990, Metric.TPOT_P99));
    TokenGaps gaps = new TokenGaps(requests);
    values.put(Metric.TOKEN_GAP, gaps.mean());
    values.put(Metric.TOKEN_GAP_P50, gaps.quantile(500));
    values.put(Metric.TOKEN_GAP_P99, gaps.quantile(990));
    values.put(Metric.TOKEN_GAP_MAX, gaps.max());
  }

  private void put(Sample sample, Metric mean, Quantile... quantiles) {
    values.put(mean, sample.mean());
    for (Quantile quantile : quantiles) {
      values.put(quantile.metric(), sample.quantile(quantile.permille()));
    }
  }

  private void putBatchTimes(IterationRecord record, SteadyWindow window) {
    values.put(Metric.BATCH_LATENCY, values.get(Metric.TOTAL_LATENCY));
    values.put(Metric.OWN_LATENCY, requests.sample(RequestTimes::ownLatency).mean());
    Map<Integer, RequestFacts> firstOfBatch = new LinkedHashMap<>();
    for (RequestFacts request : record.requests()) {
      if (request.status() == Status.COMPLETED) {
        firstOfBatch.putIfAbsent(request.batch(), request);
      }
    }
    Sample completion = new Sample(firstOfBatch.size());
    for (RequestFacts first : firstOfBatch.values()) {
      if (window.contains(first.instants().arrival())) {
        completion.add(RequestTimes.totalLatency(first));
      }
    }
    values.put(Metric.BATCH_COMPLETION_TIME, completion.mean());
  }
}
