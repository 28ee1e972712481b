package dev.sgbench.report.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sgbench.api.InvalidBenchmarkException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A run as its report tells it: {@code jmh-result.json} and {@code manifest.json} of one folder.
 *
 * @param results the file of results
 * @param manifest what the manifest says
 * @param cells in the order of the results
 */
public record SavedReport(Path results, JsonNode manifest, List<SavedCell> cells) {

  private static final String RESULTS = "jmh-result.json";
  private static final String MANIFEST = "manifest.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a report.
   *
   * @param place the report's folder, or its file of results
   * @throws InvalidBenchmarkException if there is no report
   */
  public static SavedReport read(Path place) {
    Path results = Files.isDirectory(place) ? place.resolve(RESULTS) : place;
    // First, so that a place that is not there is what the message names.
    JsonNode records = tree(results);
    JsonNode manifest = tree(results.resolveSibling(MANIFEST));
    Map<String, SavedCell> cells = new LinkedHashMap<>();
    for (JsonNode record : records) {
      SavedCell cell = SavedCell.named(record, manifest);
      cells.computeIfAbsent(cell.id(), id -> cell).add(record);
    }
    return new SavedReport(results, manifest, List.copyOf(cells.values()));
  }

  /** The run's seed, as the manifest writes it. */
  public String seed() {
    return manifest.required("seed").textValue();
  }

  /** When it started. */
  public String start() {
    return manifest.required("start").textValue();
  }

  /** The commit that was checked out; empty outside a repository. */
  public String commit() {
    return manifest.path("gitCommit").asText("");
  }

  /** Ids of the cells that were planned, measured or not. */
  Set<String> planned() {
    Set<String> ids = new TreeSet<>();
    manifest.required("cells").forEach(cell -> ids.add(cell.required("id").textValue()));
    return ids;
  }

  /** What goodput was measured under, in any cell. */
  Set<String> objectives() {
    Set<String> values = new TreeSet<>();
    manifest.path("objectives").forEach(objective -> values.add(objective.textValue()));
    return values;
  }

  /** A fact about the servers of all sessions, such as {@code version}. */
  Set<String> servers(String fact) {
    Set<String> values = new TreeSet<>();
    for (JsonNode session : manifest.required("sessions")) {
      session.required("servers").forEach(server -> values.add(server.required(fact).asText()));
    }
    return values;
  }

  private static JsonNode tree(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InvalidBenchmarkException(
          "%s is missing: a comparison reads %s and, beside it, %s of each report; give two folders that have both, such as reports/baseline and reports/latest"
              .formatted(file, RESULTS, MANIFEST));
    }
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is not a report", e);
    }
  }

  /** Every value of a metric's record: a list for each fork. */
  static List<double[]> rawData(JsonNode record) {
    List<double[]> forks = new ArrayList<>();
    for (JsonNode fork : record.required("primaryMetric").required("rawData")) {
      double[] values = new double[fork.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = fork.get(i).doubleValue();
      }
      forks.add(values);
    }
    return forks;
  }
}
