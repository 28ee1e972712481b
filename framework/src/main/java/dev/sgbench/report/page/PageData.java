package dev.sgbench.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.analysis.IterationMetrics;
import dev.sgbench.analysis.Metric;
import dev.sgbench.report.IterationKey;
import dev.sgbench.report.IterationLog;
import dev.sgbench.report.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Everything that the page shows, from the files of a run's folder. */
final class PageData {

  /** All time series together: a few megabytes of text, however long the run was. */
  private static final int PLOTTED_NUMBERS = 600_000;

  private static final int MOST_POINTS = 240;
  private static final int FEWEST_POINTS = 24;

  /** Fewer in a bin than that are noise. */
  private static final int REQUESTS_PER_POINT = 8;

  /** Series of an iteration, and of each of its servers with its GPU. */
  private static final int SERIES = 10;

  private static final int SERVER_SERIES = 11;

  private final Path folder;
  private final JsonNode manifest;
  private final List<IterationLog.Entry> log;
  private final int servers;
  private final int points;
  private final Map<String, CellRequests> cells = new LinkedHashMap<>();
  private final Map<IterationKey, ObjectNode> iterations = new LinkedHashMap<>();
  private final Map<IterationKey, Double> origins = new HashMap<>();

  private PageData(Path folder) throws IOException {
    this.folder = folder;
    this.manifest = Manifest.read(folder).json();
    this.log = IterationLog.read(folder.resolve(IterationLog.NAME));
    this.servers = servers(manifest);
    long measured = log.stream().filter(entry -> entry.metrics().iteration() >= 0).count();
    long numbers = Math.max(1, measured) * (SERIES + (long) SERVER_SERIES * servers);
    this.points = (int) Math.max(FEWEST_POINTS, Math.min(MOST_POINTS, PLOTTED_NUMBERS / numbers));
    for (JsonNode cell : manifest.required("cells")) {
      double seconds = Duration.parse(cell.required("iterationTime").textValue()).toNanos() / 1e9;
      cells.put(cell.required("id").textValue(), new CellRequests(seconds));
    }
  }

  /**
   * Reads the folder of a run, be it finished or not.
   *
   * @throws IOException if a file cannot be read
   */
  static ObjectNode read(Path folder) throws IOException {
    PageData data = new PageData(folder);
    data.readTables();
    return data.json();
  }

  private void readTables() throws IOException {
    read(RequestSeries.TABLE, RequestSeries.COLUMNS, this::requests);
    read(
        ServerSeries.TABLE,
        ServerSeries.COLUMNS,
        (key, rows) -> put(key, "servers", ServerSeries.json(rows, origins.get(key), points)));
    read(
        LimitSeries.TABLE,
        LimitSeries.COLUMNS,
        (key, rows) -> put(key, "limits", LimitSeries.json(rows, origins.get(key))));
    // Runs of the time before GPUs were watched have no such table.
    if (manifest.at("/sessions/0").has("gpus")) {
      read(
          GpuSeries.TABLE,
          GpuSeries.COLUMNS,
          (key, rows) -> put(key, "gpus", GpuSeries.json(rows, origins.get(key), points)));
    }
  }

  /** Measured iterations alone: warm-up counts nowhere. */
  private void read(String table, List<String> columns, BiConsumer<IterationKey, Rows> measured)
      throws IOException {
    if (!log.isEmpty()) {
      long bytes = log.get(log.size() - 1).sizes().get(table);
      TableReader.read(
          folder.resolve(table),
          bytes,
          columns,
          (key, rows) -> {
            if (key.iteration() >= 0) {
              measured.accept(key, rows);
            }
          });
    }
  }

  private void requests(IterationKey key, Rows rows) {
    cells.get(key.cell()).add(rows);
    int bins = Math.max(FEWEST_POINTS, Math.min(points, rows.size() / REQUESTS_PER_POINT));
    Window window = Window.of(rows.column("arrival"), cells.get(key.cell()).iterationSeconds());
    RequestSeries series = new RequestSeries(rows, window, bins);
    origins.put(key, series.origin());
    iterations.put(key, series.json());
  }

  private void put(IterationKey key, String name, JsonNode json) {
    iterations.get(key).set(name, json);
  }

  private ObjectNode json() throws IOException {
    ObjectNode json = Json.object();
    ObjectNode run = manifest.deepCopy();
    run.remove(List.of("cells", "verdicts"));
    json.set("run", run);
    json.set("metrics", metrics());
    if (!run.has("end")) {
      json.set("errors", Errors.json(folder.resolve(RequestSeries.TABLE)));
    }
    ArrayNode array = json.putArray("cells");
    for (JsonNode planned : manifest.required("cells")) {
      String id = planned.required("id").textValue();
      ObjectNode cell = CellFacts.json(planned, measured(id));
      cell.set("requests", cells.get(id).json());
      ArrayNode series = cell.putArray("series");
      for (var iteration : iterations.entrySet()) {
        if (iteration.getKey().cell().equals(id)) {
          iteration.getValue().put("fork", iteration.getKey().fork());
          iteration.getValue().put("iteration", iteration.getKey().iteration());
          series.add(iteration.getValue());
        }
      }
      array.add(cell);
    }
    json.set("theories", new Theories(manifest, cells).json());
    json.set("pairs", PolicyPairs.json(manifest.required("cells"), this::measured));
    return json;
  }

  private List<IterationMetrics> measured(String cell) {
    return log.stream()
        .filter(entry -> entry.cell().equals(cell) && entry.metrics().iteration() >= 0)
        .map(IterationLog.Entry::metrics)
        .toList();
  }

  /** Units and directions. */
  private static ObjectNode metrics() {
    ObjectNode json = Json.object();
    for (Metric metric : Metric.values()) {
      ObjectNode one = json.putObject(metric.label());
      one.put("unit", metric.unit(TimeUnit.SECONDS));
      one.put("higherIsBetter", metric.higherIsBetter());
    }
    return json;
  }

  private static int servers(JsonNode manifest) {
    int most = 0;
    for (JsonNode session : manifest.required("sessions")) {
      most = Math.max(most, session.required("servers").size());
    }
    return most;
  }
}
