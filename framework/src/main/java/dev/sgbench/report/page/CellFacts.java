package dev.sgbench.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.analysis.Autocorrelation;
import dev.sgbench.analysis.CellKey;
import dev.sgbench.analysis.CellResult;
import dev.sgbench.analysis.Interval;
import dev.sgbench.analysis.IterationMetrics;
import dev.sgbench.analysis.Metric;
import dev.sgbench.analysis.Stability;
import java.util.List;
import java.util.TreeMap;

/** What was measured of one cell, its iterations being the sample. Metrics are in base units. */
final class CellFacts {

  /** As JMH prints it, and the console. */
  static final double CONFIDENCE = 0.999;

  private CellFacts() {}

  /**
   * A cell as the manifest plans it, with what came out so far.
   *
   * @param iterations finished and measured
   */
  static ObjectNode json(JsonNode planned, List<IterationMetrics> iterations) {
    ObjectNode json = planned.deepCopy();
    json.put("group", PolicyPairs.group(key(planned)));
    ArrayNode array = json.putArray("measured");
    iterations.forEach(iteration -> array.add(iteration(iteration)));
    if (!iterations.isEmpty()) {
      CellResult result = new CellResult(key(planned), iterations);
      ObjectNode metrics = json.putObject("metrics");
      for (Metric metric : result.metrics()) {
        metrics.set(metric.label(), interval(result.interval(metric, CONFIDENCE)));
      }
      json.set("reasons", strings(result.invalidReasons()));
      Stability stability = result.stability();
      json.put("stable", stability.stable());
      putKnown(json, "growth", stability.growth());
      putKnown(json, "growthPValue", stability.pValue());
      putKnown(json, "warmupShare", result.warmupShare());
      putKnown(json, "gpuSlowdown", result.gpuSlowdown());
      Autocorrelation neighbours = result.autocorrelation();
      putKnown(json, "autocorrelation", neighbours.lag1());
      putKnown(json, "autocorrelationBound", neighbours.bound());
    }
    return json;
  }

  static CellKey key(JsonNode planned) {
    TreeMap<String, String> params = new TreeMap<>();
    planned
        .required("params")
        .properties()
        .forEach(e -> params.put(e.getKey(), e.getValue().textValue()));
    return new CellKey(planned.required("benchmark").textValue(), params);
  }

  static ObjectNode interval(Interval interval) {
    ObjectNode json = Json.object();
    json.put("mean", interval.mean());
    if (!Double.isNaN(interval.halfWidth())) {
      json.put("halfWidth", interval.halfWidth());
    }
    json.put("method", interval.method().name());
    json.put("samples", interval.samples());
    return json;
  }

  private static ObjectNode iteration(IterationMetrics iteration) {
    ObjectNode json = Json.object();
    json.put("fork", iteration.fork());
    json.put("iteration", iteration.iteration());
    ObjectNode counts = json.putObject("counts");
    iteration.counts().forEach((status, count) -> counts.put(status.name(), count));
    ObjectNode metrics = json.putObject("metrics");
    iteration.values().forEach((metric, value) -> metrics.put(metric.label(), value));
    json.set(
        "backlog",
        Json.plotted(iteration.backlog().slices().stream().mapToDouble(d -> d).toArray()));
    putKnown(json, "warmupShare", iteration.series().warmupShare());
    putKnown(json, "autocorrelation", iteration.series().autocorrelation());
    json.set("reasons", strings(iteration.validity().reasons()));
    ObjectNode observations = json.putObject("observations");
    new TreeMap<>(iteration.validity().observations()).forEach(observations::put);
    return json;
  }

  private static void putKnown(ObjectNode json, String name, double value) {
    if (!Double.isNaN(value)) {
      json.put(name, value);
    }
  }

  private static ArrayNode strings(List<String> texts) {
    ArrayNode array = Json.array();
    texts.forEach(array::add);
    return array;
  }
}
