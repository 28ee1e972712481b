package dev.sgbench.report.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sgbench.analysis.CellKey;
import dev.sgbench.analysis.Metric;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One cell of a saved report.
 *
 * @param key with all parameters
 * @param workload its requests in words; empty where an old report does not say
 * @param metrics by metric
 * @param invalid why its load was not the one asked for; empty if it was
 * @param stable whether its queue did not grow
 */
record SavedCell(
    CellKey key,
    String workload,
    Map<Metric, Values> metrics,
    List<String> invalid,
    boolean stable) {

  /** A metric's values, a list for each fork, in {@code unit}. */
  record Values(String unit, List<double[]> forks) {}

  /** The cell that a record of results belongs to, without any metric yet. */
  static SavedCell named(JsonNode record, JsonNode manifest) {
    String name = record.required("benchmark").textValue();
    TreeMap<String, String> params = new TreeMap<>();
    record.path("params").properties().forEach(p -> params.put(p.getKey(), p.getValue().asText()));
    CellKey key = new CellKey(name.substring(0, name.lastIndexOf('.')), params);
    JsonNode verdict = find(key, manifest.required("verdicts"), "cell");
    List<String> reasons = new ArrayList<>();
    verdict.required("reasons").forEach(reason -> reasons.add(reason.textValue()));
    return new SavedCell(
        key,
        find(key, manifest.required("cells"), "id").path("workload").path("text").asText(""),
        new EnumMap<>(Metric.class),
        reasons,
        verdict.required("stable").booleanValue());
  }

  private static JsonNode find(CellKey key, JsonNode all, String idField) {
    for (JsonNode one : all) {
      if (one.required(idField).textValue().equals(key.id())) {
        return one;
      }
    }
    throw new IllegalStateException(
        "manifest.json says nothing of " + key.id() + ": it belongs to another run");
  }

  /** Whether both ask for the same requests, as far as both reports say. */
  boolean sameLoad(SavedCell other) {
    boolean told = !workload.isEmpty() && !other.workload.isEmpty();
    return !told || workload.equals(other.workload);
  }

  void add(JsonNode record) {
    String name = record.required("benchmark").textValue();
    metrics.put(
        Metric.of(name.substring(name.lastIndexOf('.') + 1)),
        new Values(
            record.required("primaryMetric").required("scoreUnit").textValue(),
            SavedReport.rawData(record)));
  }

  /** Unique within a run. */
  String id() {
    return key.id();
  }

  /** What it measures, wherever it ran. */
  CellKey what() {
    return key.withoutPlace();
  }
}
