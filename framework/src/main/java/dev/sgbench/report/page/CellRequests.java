package dev.sgbench.report.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * The completed requests of a cell that arrived in the steady windows of its measured iterations:
 * those that the metrics speak of, all iterations together.
 */
final class CellRequests {

  /** Column of the table by name on the page, in the order of the page. */
  private static final Map<String, String> QUANTITIES = new LinkedHashMap<>();

  static {
    QUANTITIES.put("totalLatency", "total_latency");
    QUANTITIES.put("serverLatency", "server_latency");
    QUANTITIES.put("queueTime", "queue_time_in_router");
    QUANTITIES.put("serverQueueTime", "queue_time_in_server");
    QUANTITIES.put("ttft", "ttft_from_arrival");
    QUANTITIES.put("tpot", "tpot");
    QUANTITIES.put("maxTokenGap", "max_token_gap");
  }

  private final double iterationSeconds;
  private final Map<String, Distribution> distributions = new LinkedHashMap<>();
  private final Map<Integer, Distribution> byServer = new TreeMap<>();
  private final Distribution gaps = new Distribution();
  private final Distribution inputs = new Distribution();
  private final Distribution outputs = new Distribution();
  private final Distribution batchTimes = new Distribution();
  private final SummaryStatistics service = new SummaryStatistics();
  private int batched;
  private int batches;

  /**
   * @param iterationSeconds how long each iteration lasts; 0 if it ends by count
   */
  CellRequests(double iterationSeconds) {
    this.iterationSeconds = iterationSeconds;
    QUANTITIES.keySet().forEach(name -> distributions.put(name, new Distribution()));
  }

  /** Adds an iteration. */
  void add(Rows rows) {
    gaps.add(gaps(rows));
    int[] chosen = chosen(rows);
    QUANTITIES.forEach((name, column) -> distributions.get(name).add(pick(rows, column, chosen)));
    inputs.add(pick(rows, "input_length", chosen));
    outputs.add(pick(rows, "output_length", chosen));
    double[] server = pick(rows, "server", chosen);
    double[] latency = pick(rows, "server_latency", chosen);
    for (int i = 0; i < server.length; i++) {
      byServer
          .computeIfAbsent((int) server[i], s -> new Distribution())
          .add(new double[] {latency[i]});
    }
    addBatches(rows);
    if (batches == 0) {
      double[] queued = pick(rows, "queue_time_in_server", chosen);
      IntStream.range(0, latency.length)
          .mapToDouble(i -> latency[i] - queued[i])
          .filter(time -> !Double.isNaN(time))
          .forEach(service::addValue);
    }
  }

  /** Requests in a static batch; 0 outside static batching. */
  int batchSize() {
    return batches == 0 ? 0 : batched / batches;
  }

  /** Seconds that a server was busy with a batch, or with a request. */
  SummaryStatistics service() {
    return service;
  }

  double iterationSeconds() {
    return iterationSeconds;
  }

  ObjectNode json() {
    ObjectNode json = Json.object();
    ObjectNode all = json.putObject("distributions");
    distributions.forEach((name, distribution) -> all.set(name, distribution.json()));
    json.set("gaps", gaps.json());
    json.set("inputLength", inputs.json());
    json.set("outputLength", outputs.json());
    json.set("batchTime", batchTimes.json());
    json.put("batchSize", batchSize());
    ArrayNode servers = json.putArray("servers");
    byServer.forEach((server, times) -> servers.add(times.json().put("server", server)));
    return json;
  }

  /** Between arrivals, warm-up part of the iteration included: the law holds there as well. */
  private static double[] gaps(Rows rows) {
    double[] arrivals = rows.column("arrival").clone();
    Arrays.sort(arrivals);
    return IntStream.range(1, arrivals.length)
        .mapToDouble(i -> arrivals[i] - arrivals[i - 1])
        .toArray();
  }

  private int[] chosen(Rows rows) {
    double[] arrival = rows.column("arrival");
    double[] success = rows.column("success");
    double from = Window.of(arrival, iterationSeconds).from();
    return IntStream.range(0, arrival.length)
        .filter(i -> success[i] == 1 && arrival[i] >= from)
        .toArray();
  }

  /** Static batching: from a batch's dispatch to its end, once for each batch. */
  private void addBatches(Rows rows) {
    double[] batch = rows.column("batch");
    double[] dispatch = rows.column("dispatch");
    double[] end = rows.column("batch_finish");
    Map<Double, Double> times = new TreeMap<>();
    for (int i = 0; i < batch.length; i++) {
      if (!Double.isNaN(batch[i]) && !Double.isNaN(end[i])) {
        times.put(batch[i], end[i] - dispatch[i]);
        batched++;
      }
    }
    batches += times.size();
    times.values().forEach(service::addValue);
    batchTimes.add(times.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double[] pick(Rows rows, String column, int[] chosen) {
    double[] values = rows.column(column);
    return Arrays.stream(chosen).mapToDouble(i -> values[i]).toArray();
  }
}
