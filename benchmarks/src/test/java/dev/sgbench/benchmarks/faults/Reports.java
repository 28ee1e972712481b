package dev.sgbench.benchmarks.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run has left in {@code reports/latest}. */
final class Reports {

  private Reports() {}

  static Path latest(Path folder) {
    return folder.resolve("reports/latest");
  }

  /** The rows of {@code requests.csv} by column; none of the tests' fields holds a comma. */
  static List<Map<String, String>> requests(Path folder) throws IOException {
    List<String> lines = Files.readAllLines(latest(folder).resolve("requests.csv"));
    List<String> header = List.of(lines.get(0).split(",", -1));
    return lines.subList(1, lines.size()).stream().map(line -> row(header, line)).toList();
  }

  private static Map<String, String> row(List<String> header, String line) {
    String[] fields = line.split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)", -1);
    if (fields.length != header.size()) {
      throw new IllegalStateException(line + " has not the columns of " + header);
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i++) {
      row.put(header.get(i), fields[i]);
    }
    return row;
  }

  static long succeeded(Path folder) throws IOException {
    return requests(folder).stream().filter(row -> row.get("success").equals("true")).count();
  }

  static JsonNode results(Path folder) throws IOException {
    return new ObjectMapper().readTree(latest(folder).resolve("jmh-result.json").toFile());
  }
}
