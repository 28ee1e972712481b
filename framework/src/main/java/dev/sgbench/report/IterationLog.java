package dev.sgbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.analysis.Backlog;
import dev.sgbench.analysis.IterationMetrics;
import dev.sgbench.analysis.LatencySeries;
import dev.sgbench.analysis.Metric;
import dev.sgbench.analysis.Validity;
import dev.sgbench.record.RequestRecord.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code iterations.jsonl}: a line for each iteration that was finished, with its metrics in base
 * units and the size of every table by then. It is what {@code --resume} goes by: rows behind those
 * sizes belong to an iteration that was never finished.
 */
public final class IterationLog {

  /** The file's name. */
  public static final String NAME = "iterations.jsonl";

  private static final ObjectMapper JSON = new ObjectMapper();

  private IterationLog() {}

  /**
   * One line.
   *
   * @param cell its id
   * @param metrics of the iteration
   * @param sizes of the tables in bytes
   */
  public record Entry(String cell, IterationMetrics metrics, Map<String, Long> sizes) {}

  /** Makes the file of a new run. */
  static void create(Path file) throws IOException {
    Files.createFile(file);
  }

  static void append(Path file, Entry entry) throws IOException {
    IterationMetrics metrics = entry.metrics();
    ObjectNode line = JSON.createObjectNode();
    line.put("cell", entry.cell());
    line.put("fork", metrics.fork());
    line.put("iteration", metrics.iteration());
    line.set("counts", JSON.valueToTree(metrics.counts()));
    ObjectNode values = line.putObject("metrics");
    metrics.values().forEach((metric, value) -> values.put(metric.label(), value));
    line.set("backlog", JSON.valueToTree(metrics.backlog()));
    ObjectNode series = line.putObject("series");
    putKnown(series, "warmupShare", metrics.series().warmupShare());
    putKnown(series, "autocorrelation", metrics.series().autocorrelation());
    ObjectNode validity = line.putObject("validity");
    validity.set("reasons", JSON.valueToTree(metrics.validity().reasons()));
    validity.set("observations", JSON.valueToTree(metrics.validity().observations()));
    line.set("files", JSON.valueToTree(entry.sizes()));
    Files.writeString(file, JSON.writeValueAsString(line) + "\n", StandardOpenOption.APPEND);
  }

  private static void putKnown(ObjectNode json, String name, double value) {
    if (!Double.isNaN(value)) {
      json.put(name, value);
    }
  }

  private static double known(JsonNode json, String name) {
    return json.path(name).asDouble(Double.NaN);
  }

  /**
   * The lines of a file; a last line that was cut off by a kill does not count.
   *
   * @throws IOException if it cannot be read, or a whole line is not what {@link #append} wrote
   */
  public static List<Entry> read(Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    String text = Files.readString(file);
    int begin = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', begin)) {
      entries.add(entry(JSON.readTree(text.substring(begin, end))));
      begin = end + 1;
    }
    return entries;
  }

  /** Drops a last line that was cut off. */
  static void repair(Path file) throws IOException {
    String text = Files.readString(file);
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
    }
  }

  private static Entry entry(JsonNode line) throws IOException {
    EnumMap<Status, Integer> counts = new EnumMap<>(Status.class);
    line.required("counts")
        .properties()
        .forEach(e -> counts.put(Status.valueOf(e.getKey()), e.getValue().intValue()));
    EnumMap<Metric, Double> values = new EnumMap<>(Metric.class);
    line.required("metrics")
        .properties()
        .forEach(e -> values.put(Metric.of(e.getKey()), e.getValue().doubleValue()));
    Map<String, Long> sizes = new LinkedHashMap<>();
    line.required("files")
        .properties()
        .forEach(e -> sizes.put(e.getKey(), e.getValue().longValue()));
    JsonNode series = line.required("series");
    IterationMetrics metrics =
        new IterationMetrics(
            line.required("fork").intValue(),
            line.required("iteration").intValue(),
            counts,
            values,
            JSON.treeToValue(line.required("backlog"), Backlog.class),
            new LatencySeries(known(series, "warmupShare"), known(series, "autocorrelation")),
            JSON.treeToValue(line.required("validity"), Validity.class));
    return new Entry(line.required("cell").textValue(), metrics, sizes);
  }
}
