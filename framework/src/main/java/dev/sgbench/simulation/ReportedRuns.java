package dev.sgbench.simulation;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.simulation.MeasuredRun.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Measured runs from the {@code requests.csv} of a report: each iteration of each cell, and of
 * static batching each batch, is one; warm-up is left out.
 *
 * <p>All instants are the client's: received is when the request was sent, first and finished are
 * when the tokens came, less the way out of the server.
 */
final class ReportedRuns {

  private static final String TABLE = "requests.csv";
  private static final ObjectReader ROWS =
      new CsvMapper().readerFor(Map.class).with(CsvSchema.emptySchema().withHeader());

  /** Parameters that name a run: what was asked of the server, not which server it was. */
  private static final List<String> OF_THE_SERVER =
      List.of("param:benchmark", "param:gpu", "param:servers", "param:sglang");

  private record Key(String kind, String iteration, String batch) {

    static Key of(Map<String, String> row) {
      String kind =
          row.entrySet().stream()
              .filter(cell -> cell.getKey().startsWith("param:"))
              .filter(cell -> !OF_THE_SERVER.contains(cell.getKey()))
              .filter(cell -> !cell.getValue().isEmpty())
              .map(cell -> cell.getKey().substring("param:".length()) + "=" + cell.getValue())
              .collect(Collectors.joining(" "));
      return new Key(
          (row.get("batch").isEmpty() ? "" : MeasuredRun.BATCH + "-") + kind,
          row.get("fork") + "." + row.get("iteration"),
          row.get("batch"));
    }

    String name() {
      return kind + "#" + iteration + (batch.isEmpty() ? "" : "." + batch);
    }
  }

  private ReportedRuns() {}

  /**
   * The runs of a report.
   *
   * @param report its folder
   * @param wayOut from the server's result to the client's socket, in milliseconds
   * @throws InvalidBenchmarkException if there are no requests, or one that was not served by one
   *     server without fault
   */
  static List<MeasuredRun> read(Path report, double wayOut) {
    Path table = report.resolve(TABLE);
    if (!Files.isRegularFile(table)) {
      throw new InvalidBenchmarkException(
          "%s is missing; name the folder of a report that a run has written".formatted(table));
    }
    Map<Key, List<Map<String, String>>> rows = new LinkedHashMap<>();
    try (MappingIterator<Map<String, String>> all = ROWS.readValues(table.toFile())) {
      while (all.hasNext()) {
        Map<String, String> row = all.next();
        if (row.get("iteration").startsWith("-")) {
          continue;
        }
        check(table, row);
        rows.computeIfAbsent(Key.of(row), key -> new ArrayList<>()).add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(table + " is not a table of requests", e);
    }
    if (rows.isEmpty()) {
      throw new InvalidBenchmarkException(table + " has no request; name a report that has some");
    }
    List<MeasuredRun> runs = new ArrayList<>();
    rows.forEach((key, requests) -> runs.add(run(key, requests, wayOut)));
    return runs;
  }

  private static void check(Path table, Map<String, String> row) {
    if (!row.get("success").equals("true") || !row.get("server").equals("0")) {
      throw new InvalidBenchmarkException(
          "%s: request %s of server %s, success %s; step times are fitted to runs of one server without a failed request"
              .formatted(table, row.get("req_id"), row.get("server"), row.get("success")));
    }
  }

  private static MeasuredRun run(Key key, List<Map<String, String>> rows, double wayOut) {
    double start = rows.stream().mapToDouble(row -> millis(row, "sent")).min().orElseThrow();
    return new MeasuredRun(
        key.name(),
        rows.stream()
            // Those of one instant, as virtual time has them, were sent in the order of numbers.
            .sorted(Comparator.comparingLong(row -> Long.parseLong(row.get("req_id"))))
            .map(
                row ->
                    new Request(
                        Integer.parseInt(row.get("input_length")),
                        Integer.parseInt(row.get("output_length")),
                        millis(row, "sent") - start,
                        millis(row, "first_token") - start - wayOut,
                        millis(row, "last_token") - start - wayOut))
            .sorted(Comparator.comparingDouble(Request::received))
            .toList());
  }

  private static double millis(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column)) * 1e3;
  }
}
