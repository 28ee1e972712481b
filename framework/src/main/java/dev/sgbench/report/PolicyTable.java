package dev.sgbench.report;

import dev.sgbench.analysis.CellKey;
import dev.sgbench.analysis.CellResult;
import dev.sgbench.analysis.Metric;
import dev.sgbench.analysis.comparison.Arms;
import dev.sgbench.analysis.comparison.Comparison;
import dev.sgbench.analysis.comparison.Finding;
import dev.sgbench.analysis.comparison.Thresholds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Policies of a routing run against the first of them that the benchmark names: differences of
 * pairs of iterations that saw the same arrivals, lengths and prompts.
 */
public final class PolicyTable {

  private static final double CONFIDENCE = 0.95;

  private static final List<Metric> METRICS =
      List.of(Metric.TOTAL_LATENCY, Metric.TOTAL_LATENCY_P99, Metric.TTFT, Metric.GOODPUT);

  private final Map<CellKey, List<CellResult>> groups = new LinkedHashMap<>();
  private final Map<String, List<String>> policies;

  /**
   * @param results of all cells; those without a policy are left aside
   * @param policies of each benchmark, in its order, by class
   */
  public PolicyTable(List<CellResult> results, Map<String, List<String>> policies) {
    this.policies = policies;
    for (CellResult result : results) {
      if (result.key().params().containsKey(CellKey.POLICY)) {
        groups.computeIfAbsent(without(result.key()), key -> new ArrayList<>()).add(result);
      }
    }
  }

  /** The same cell under any policy. */
  private static CellKey without(CellKey key) {
    TreeMap<String, String> params = new TreeMap<>(key.params());
    String prefix = params.remove(CellKey.POLICY) + ".";
    params.keySet().removeIf(name -> name.startsWith(prefix));
    return new CellKey(key.benchmark(), params).withoutPlace();
  }

  /** The lines, ended by line feeds; empty if there are no two policies to compare. */
  public String render() {
    List<List<String>> rows = new ArrayList<>();
    groups.forEach((cell, results) -> addRows(cell, results, rows));
    if (rows.isEmpty()) {
      return "";
    }
    rows.add(0, List.of("Policy", "Against", "Metric", "n", "Change", "Interval", "", "Cell"));
    StringBuilder text =
        new StringBuilder(
            "Policies on the same arrivals, lengths and prompts: 95 % intervals (Fieller, paired), each by itself\n");
    Columns.append(text, rows);
    return text.toString();
  }

  private void addRows(CellKey cell, List<CellResult> results, List<List<String>> rows) {
    List<String> order = policies.get(cell.benchmark());
    results.stream()
        .min(Comparator.comparingInt(result -> order.indexOf(policy(result.key()))))
        .ifPresent(
            reference ->
                results.stream()
                    .filter(result -> !result.equals(reference))
                    .forEach(result -> addRows(cell, reference, result, rows)));
  }

  private static void addRows(
      CellKey cell, CellResult reference, CellResult result, List<List<String>> rows) {
    List<Arms> arms =
        METRICS.stream()
            .filter(metric -> reference.metrics().contains(metric))
            .filter(metric -> result.metrics().contains(metric))
            .map(metric -> new Arms(metric, reference.values(metric), result.values(metric), true))
            .toList();
    for (Finding finding : Comparison.of(arms, Thresholds.DEFAULT, CONFIDENCE).findings()) {
      rows.add(
          List.of(
              name(result.key()),
              name(reference.key()),
              finding.metric().label(),
              Integer.toString(finding.samples()),
              String.format(Locale.ROOT, "%+.2f %%", finding.change() * 100),
              interval(finding),
              finding.better() ? "better" : finding.worse() ? "worse" : "",
              cell.id().substring(cell.benchmark().lastIndexOf('.') + 1)));
    }
  }

  private static String interval(Finding finding) {
    return Double.isFinite(finding.low())
        ? String.format(Locale.ROOT, "[%+.2f, %+.2f] %%", finding.low() * 100, finding.high() * 100)
        : "unknown";
  }

  private static String policy(CellKey key) {
    return key.params().get(CellKey.POLICY);
  }

  /** The policy with its parameters. */
  private static String name(CellKey key) {
    String policy = policy(key);
    String params =
        key.params().entrySet().stream()
            .filter(param -> param.getKey().startsWith(policy + "."))
            .map(param -> param.getKey().substring(policy.length() + 1) + "=" + param.getValue())
            .collect(Collectors.joining(","));
    return params.isEmpty() ? policy : policy + "(" + params + ")";
  }
}
