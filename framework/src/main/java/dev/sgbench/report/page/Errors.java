package dev.sgbench.report.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** What went wrong with requests, those of iterations that were never finished included. */
final class Errors {

  private static final int MOST = 20;

  private Errors() {}

  /** Different texts with how often each was given, the most frequent first. */
  static ArrayNode json(Path requests) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().allowMissingFields(true).ofNamedCsvRecord(requests)) {
      for (NamedCsvRecord row : rows) {
        String error = row.findField("error").orElse("");
        if (!error.isEmpty()) {
          counts.merge(error, 1, Integer::sum);
        }
      }
    }
    ArrayNode errors = Json.array();
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST)
        .forEach(e -> errors.addObject().put("error", e.getKey()).put("count", e.getValue()));
    return errors;
  }
}
