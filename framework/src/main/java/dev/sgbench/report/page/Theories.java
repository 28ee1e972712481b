package dev.sgbench.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.analysis.CellKey;
import dev.sgbench.analysis.theory.BatchService;
import dev.sgbench.analysis.theory.SingleServer;
import dev.sgbench.analysis.theory.SteadyState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.AggregateSummaryStatistics;
import org.apache.commons.math3.stat.descriptive.StatisticalSummary;

/**
 * Curves over the arrival rate for those cells that are a queue with a known answer: Poisson
 * arrivals at one server that takes static batches, or runs one request at a time. Service times
 * are the measured ones, so that a curve says whether the waiting follows from them.
 */
final class Theories {

  private static final int POINTS = 60;

  /** Beyond, a curve says nothing but that it rises. */
  private static final double HIGHEST_UTILIZATION = 0.98;

  private final JsonNode manifest;
  private final Map<String, CellRequests> requests;

  /**
   * @param requests of each measured cell, by id
   */
  Theories(JsonNode manifest, Map<String, CellRequests> requests) {
    this.manifest = manifest;
    this.requests = requests;
  }

  /** One object for each queue: its cells, and its curves. */
  ArrayNode json() {
    Map<String, List<JsonNode>> queues = new LinkedHashMap<>();
    for (JsonNode cell : manifest.required("cells")) {
      if (known(cell)) {
        queues.computeIfAbsent(exceptRate(cell), same -> new ArrayList<>()).add(cell);
      }
    }
    ArrayNode array = Json.array();
    queues.values().stream()
        .sorted(Comparator.comparingInt(cells -> requests.get(id(cells.get(0))).batchSize()))
        .forEach(cells -> curve(cells).ifPresent(array::add));
    return array;
  }

  private boolean known(JsonNode cell) {
    CellRequests measured = requests.get(id(cell));
    boolean served = measured.service().getN() > 0;
    boolean oneServer = true;
    boolean oneAtATime = true;
    for (JsonNode session : manifest.required("sessions")) {
      oneServer &= session.required("servers").size() == 1;
      oneAtATime &= session.required("servers").path(0).path("maxRunningCeiling").asInt() == 1;
    }
    boolean poisson = cell.required("workload").required("law").textValue().equals("poisson");
    return served && poisson && oneServer && (measured.batchSize() > 0 || oneAtATime);
  }

  /** What cells have in common that differ in nothing but the arrival rate. */
  private static String exceptRate(JsonNode cell) {
    CellKey key = CellFacts.key(cell);
    double rate = rate(cell);
    return key.params().entrySet().stream()
        .filter(param -> !isRate(param.getValue(), rate))
        .map(param -> param.getKey() + "=" + param.getValue())
        .collect(Collectors.joining(",", key.benchmark() + ":", ""));
  }

  /** A workload's mean rate is the parameter's but for rounding. */
  private static boolean isRate(String value, double rate) {
    return value.matches("\\d+(\\.\\d+)?") && Math.abs(Double.parseDouble(value) / rate - 1) < 1e-9;
  }

  private Optional<ObjectNode> curve(List<JsonNode> cells) {
    StatisticalSummary service =
        AggregateSummaryStatistics.aggregate(
            cells.stream().map(cell -> requests.get(id(cell)).service()).toList());
    int batch = Math.max(1, requests.get(id(cells.get(0))).batchSize());
    boolean batches = requests.get(id(cells.get(0))).batchSize() > 0;
    double mean = service.getMean();
    double variation = service.getVariance() / (mean * mean);
    double low = cells.stream().mapToDouble(Theories::rate).min().orElseThrow() * 0.9;
    double most = cells.stream().mapToDouble(Theories::rate).max().orElseThrow();
    double high = Math.min(most, HIGHEST_UTILIZATION * batch / mean);
    if (low >= high) {
      return Optional.empty();
    }
    DoubleFunction<SteadyState> at =
        rate ->
            batches ? new BatchService(rate, batch, mean) : new SingleServer(rate, mean, variation);
    List<SteadyState> states =
        IntStream.rangeClosed(0, POINTS)
            .mapToObj(i -> at.apply(low + (high - low) * i / POINTS))
            .toList();
    ObjectNode json = Json.object();
    cells.forEach(cell -> json.withArray("cells").add(id(cell)));
    json.put("queue", batches ? "batch" : "single");
    json.put("batch", batch);
    json.put("service", mean);
    json.put("variation", variation);
    put(json, "rate", states, SteadyState::arrivalRate);
    put(json, "utilization", states, SteadyState::utilization);
    put(json, "totalLatency", states, SteadyState::meanLatency);
    put(json, "queueTime", states, SteadyState::meanWait);
    put(json, "numberInSystem", states, SteadyState::meanInSystem);
    return Optional.of(json);
  }

  private static void put(
      ObjectNode json, String name, List<SteadyState> states, ToDoubleFunction<SteadyState> value) {
    json.set(name, Json.plotted(states.stream().mapToDouble(value).toArray()));
  }

  private static String id(JsonNode cell) {
    return cell.required("id").textValue();
  }

  private static double rate(JsonNode cell) {
    return cell.required("workload").required("rate").doubleValue();
  }
}
