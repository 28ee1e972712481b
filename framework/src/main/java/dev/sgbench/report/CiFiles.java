package dev.sgbench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;

/**
 * The side files for github-action-benchmark, whose tool {@code jmh} takes every record for
 * smaller-is-better: {@code ci-latency.json} holds only such records, {@code ci-throughput.json}
 * the others for its tool {@code customBiggerIsBetter}.
 */
final class CiFiles {

  static final String LATENCY = "ci-latency.json";
  static final String THROUGHPUT = "ci-throughput.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private CiFiles() {}

  static void write(ReportFolder folder, Collection<RunResult> records) {
    List<RunResult> lower = new ArrayList<>();
    ArrayNode higher = JSON.createArrayNode();
    for (RunResult record : records) {
      if (record.getParams().getMode() == Mode.Throughput) {
        higher.add(biggerIsBetter(record));
      } else {
        lower.add(record);
      }
    }
    JmhReport.write(ResultFormatType.JSON, folder.file(LATENCY), lower);
    AtomicFile.write(
        folder.file(THROUGHPUT), (higher.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode biggerIsBetter(RunResult record) {
    Result<?> result = record.getPrimaryResult();
    ObjectNode node = JSON.createObjectNode();
    node.put("name", record.getParams().getBenchmark() + " ( " + params(record) + " )");
    node.put("unit", result.getScoreUnit());
    node.put("value", result.getScore());
    if (!Double.isNaN(result.getScoreError())) {
      node.put("range", String.format(Locale.ROOT, "± %.3f", result.getScoreError()));
    }
    node.put(
        "extra",
        "forks: "
            + record.getParams().getForks()
            + "\niterations: "
            + record.getParams().getMeasurement().getCount());
    return node;
  }

  private static String params(RunResult record) {
    ObjectNode params = JSON.createObjectNode();
    for (Object name : record.getParams().getParamsKeys()) {
      params.put((String) name, record.getParams().getParam((String) name));
    }
    try {
      return JSON.writeValueAsString(params);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
