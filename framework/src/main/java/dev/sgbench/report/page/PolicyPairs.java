package dev.sgbench.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.analysis.CellKey;
import dev.sgbench.analysis.Interval;
import dev.sgbench.analysis.IterationMetrics;
import dev.sgbench.analysis.Metric;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Policies that were run on the same load, two at a time: iteration i of one saw the same arrivals,
 * lengths and prompts as iteration i of the other, so their difference is free of what the load did
 * by chance.
 */
final class PolicyPairs {

  private PolicyPairs() {}

  /** What cells have in common that differ in nothing but the policy and its own parameters. */
  static String group(CellKey cell) {
    String own = cell.params().getOrDefault(CellKey.POLICY, "") + ".";
    return cell.params().entrySet().stream()
        .filter(param -> !param.getKey().equals(CellKey.POLICY) && !param.getKey().startsWith(own))
        .map(param -> param.getKey() + "=" + param.getValue())
        .collect(Collectors.joining(",", cell.benchmark() + ":", ""));
  }

  /**
   * Every ordered pair of cells of one group.
   *
   * @param cells as the manifest has them
   * @param measured the measured iterations of a cell's id
   */
  static ArrayNode json(JsonNode cells, Function<String, List<IterationMetrics>> measured) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (JsonNode cell : cells) {
      if (cell.required("params").has(CellKey.POLICY)) {
        groups
            .computeIfAbsent(group(CellFacts.key(cell)), group -> new ArrayList<>())
            .add(cell.required("id").textValue());
      }
    }
    ArrayNode pairs = Json.array();
    for (List<String> group : groups.values()) {
      for (String base : group) {
        group.stream()
            .filter(other -> !other.equals(base))
            .forEach(other -> pairs.add(pair(base, other, measured)));
      }
    }
    return pairs;
  }

  private static ObjectNode pair(
      String base, String other, Function<String, List<IterationMetrics>> measured) {
    ObjectNode json = Json.object();
    json.put("base", base);
    json.put("other", other);
    List<IterationMetrics[]> both = both(measured.apply(base), measured.apply(other));
    EnumSet<Metric> common = EnumSet.allOf(Metric.class);
    both.forEach(
        pair -> {
          common.retainAll(pair[0].values().keySet());
          common.retainAll(pair[1].values().keySet());
        });
    ObjectNode differences = json.putObject("differences");
    if (!both.isEmpty()) {
      for (Metric metric : common) {
        differences.set(metric.label(), CellFacts.interval(difference(both, metric)));
      }
    }
    return json;
  }

  /** Iterations that both have. */
  private static List<IterationMetrics[]> both(
      List<IterationMetrics> base, List<IterationMetrics> other) {
    List<IterationMetrics[]> both = new ArrayList<>();
    for (IterationMetrics mine : base) {
      other.stream()
          .filter(its -> its.fork() == mine.fork() && its.iteration() == mine.iteration())
          .forEach(its -> both.add(new IterationMetrics[] {mine, its}));
    }
    return both;
  }

  private static Interval difference(List<IterationMetrics[]> both, Metric metric) {
    Map<Integer, List<Double>> byFork = new TreeMap<>();
    for (IterationMetrics[] pair : both) {
      byFork
          .computeIfAbsent(pair[0].fork(), fork -> new ArrayList<>())
          .add(pair[1].values().get(metric) - pair[0].values().get(metric));
    }
    return Interval.of(
        byFork.values().stream()
            .map(fork -> fork.stream().mapToDouble(Double::doubleValue).toArray())
            .toList(),
        CellFacts.CONFIDENCE);
  }
}
