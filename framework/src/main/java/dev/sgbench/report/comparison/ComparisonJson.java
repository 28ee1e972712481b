package dev.sgbench.report.comparison;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.analysis.comparison.Finding;

/** A comparison for programs; numbers that cannot be told are absent. */
final class ComparisonJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ComparisonJson() {}

  static String write(ReportComparison comparison) {
    ObjectNode root = JSON.createObjectNode();
    root.put("outcome", comparison.outcome().name());
    root.put("confidence", comparison.comparison().confidence());
    source(root.putObject("base"), comparison.base());
    source(root.putObject("new"), comparison.fresh());
    ObjectNode differences = root.putObject("differences");
    comparison.differences().forEach((what, text) -> differences.put(what.label(), text));
    var findings = root.putArray("findings");
    for (int i = 0; i < comparison.rows().size(); i++) {
      finding(findings.addObject(), comparison.rows().get(i), comparison.finding(i));
    }
    root.set("notes", JSON.valueToTree(comparison.notes()));
    return root.toPrettyString() + "\n";
  }

  private static void source(ObjectNode node, SavedReport report) {
    node.put("results", report.results().toString());
    node.put("seed", report.seed());
    node.put("start", report.start());
    if (!report.commit().isEmpty()) {
      node.put("commit", report.commit());
    }
  }

  private static void finding(ObjectNode node, ReportComparison.Row row, Finding finding) {
    node.put("benchmark", row.what().benchmark());
    node.set("params", JSON.valueToTree(row.what().params()));
    node.put("metric", finding.metric().label());
    node.put("unit", row.unit());
    node.put("higherIsBetter", finding.metric().higherIsBetter());
    number(node, "base", finding.base());
    number(node, "new", finding.fresh());
    number(node, "change", finding.change());
    number(node, "low", finding.low());
    number(node, "high", finding.high());
    node.put("threshold", finding.threshold());
    number(node, "adjustedP", finding.adjustedP());
    node.put("samples", finding.samples());
    node.put("method", finding.method().name());
    node.put("verdict", row.invalid() ? "INVALID" : finding.verdict().name());
    node.put("better", finding.better());
    if (finding.samplesNeeded() > 0) {
      node.put("samplesNeeded", finding.samplesNeeded());
    }
  }

  private static void number(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    }
  }
}
