package dev.sgbench.simulation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.record.RequestTable;
import dev.sgbench.simulation.MeasuredRun.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measured runs from the {@code requests.csv} of a report: each iteration of each cell, and of
 * static batching each batch, is one; warm-up is left out.
 *
 * <p>All instants are the client's: received is when the request was sent, first and finished are
 * when the tokens came, less the way out of the server.
 */
final class ReportedRuns {

  /** Parameters that name a run: what was asked of the server, not which server it was. */
  private static final List<String> OF_THE_SERVER =
      Stream.of("benchmark", "gpu", "servers", "sglang").map(RequestTable.PARAM::concat).toList();

  private record Key(String kind, String iteration, String batch) {

    static Key of(NamedCsvRecord row) {
      String batch = row.getField("batch");
      return new Key(
          (batch.isEmpty() ? "" : MeasuredRun.BATCH + "-") + asked(row),
          row.getField("fork") + "." + row.getField("iteration"),
          batch);
    }

    private static String asked(NamedCsvRecord row) {
      return row.getFieldsAsMap().entrySet().stream()
          .filter(field -> field.getKey().startsWith(RequestTable.PARAM))
          .filter(field -> !OF_THE_SERVER.contains(field.getKey()) && !field.getValue().isEmpty())
          .map(
              field ->
                  field.getKey().substring(RequestTable.PARAM.length()) + "=" + field.getValue())
          .collect(Collectors.joining(" "));
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
    Map<Key, List<NamedCsvRecord>> rows = new LinkedHashMap<>();
    RequestTable.readMeasured(
        report,
        row -> {
          check(report, row);
          rows.computeIfAbsent(Key.of(row), key -> new ArrayList<>()).add(row);
        });
    if (rows.isEmpty()) {
      throw new InvalidBenchmarkException(report + " has no request; name a report that has some");
    }
    List<MeasuredRun> runs = new ArrayList<>();
    rows.forEach((key, requests) -> runs.add(run(key, requests, wayOut)));
    return runs;
  }

  private static void check(Path report, NamedCsvRecord row) {
    if (!row.getField("success").equals("true") || !row.getField("server").equals("0")) {
      throw new InvalidBenchmarkException(
          "%s: request %s of server %s, success %s; step times are fitted to runs of one server without a failed request"
              .formatted(
                  report, row.getField("req_id"), row.getField("server"), row.getField("success")));
    }
  }

  private static MeasuredRun run(Key key, List<NamedCsvRecord> rows, double wayOut) {
    double start = rows.stream().mapToDouble(row -> millis(row, "sent")).min().orElseThrow();
    return new MeasuredRun(
        key.name(),
        rows.stream()
            // Those of one instant, as virtual time has them, were sent in the order of numbers.
            .sorted(Comparator.comparingLong(row -> Long.parseLong(row.getField("req_id"))))
            .map(
                row ->
                    new Request(
                        Integer.parseInt(row.getField("input_length")),
                        Integer.parseInt(row.getField("output_length")),
                        millis(row, "sent") - start,
                        millis(row, "first_token") - start - wayOut,
                        millis(row, "last_token") - start - wayOut))
            .sorted(Comparator.comparingDouble(Request::received))
            .toList());
  }

  private static double millis(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column)) * 1e3;
  }
}
