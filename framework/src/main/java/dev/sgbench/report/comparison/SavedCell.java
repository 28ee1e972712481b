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
    for (JsonNode verdict : manifest.required("verdicts")) {
      if (verdict.required("cell").textValue().equals(key.id())) {
        List<String> reasons = new ArrayList<>();
        verdict.required("reasons").forEach(reason -> reasons.add(reason.textValue()));
        boolean stable = verdict.required("stable").booleanValue();
        return new SavedCell(
            key, workload(key, manifest), new EnumMap<>(Metric.class), reasons, stable);
      }
    }
    throw new IllegalStateException(
        "manifest.json says nothing of " + key.id() + ": it belongs to another run");
  }

  private static String workload(CellKey key, JsonNode manifest) {
    for (JsonNode cell : manifest.required("cells")) {
      if (cell.required("id").textValue().equals(key.id())) {
        return cell.path("workload").path("text").asText("");
      }
    }
    throw new IllegalStateException("manifest.json planned no " + key.id());
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
    TreeMap<String, String> params = new TreeMap<>(key.params());
    params.keySet().removeAll(CellKey.PLACE);
    return new CellKey(key.benchmark(), params);
  }
}
