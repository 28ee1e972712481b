package dev.sgbench.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The command line in a process of its own, and what it leaves. */
final class FinishedRun {

  private final Path folder;

  private FinishedRun(Path folder) {
    this.folder = folder;
  }

  /** Runs benchmarks on virtual servers. */
  static FinishedRun of(Path reports, String... arguments)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("run", "--servers=virtual", "--reports=" + reports));
    all.addAll(Arrays.asList(arguments));
    sgbench(all);
    return new FinishedRun(reports.resolve("latest"));
  }

  Path page() {
    return folder.resolve("index.html");
  }

  /** Replaces a text in every file, and writes the page anew. */
  void replaceEverywhere(Map<String, String> texts) throws IOException, InterruptedException {
    try (Stream<Path> files = Files.list(folder.toRealPath())) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*(csv|jsonl|manifest.json)")).toList()) {
        String text = Files.readString(file);
        for (var replacement : texts.entrySet()) {
          text = text.replace(replacement.getKey(), replacement.getValue());
        }
        // The tables have other sizes now.
        Files.writeString(file, text.replaceAll("(\"\\w+\\.csv\"):\\d+", "$1:1000000000"));
      }
    }
    sgbench(List.of("page", folder.toString()));
  }

  /**
   * As if somebody had looked at a GPU in every iteration: writes rows of {@code gpus.csv}, and the
   * page anew.
   *
   * @param columns the rows' values behind {@code fork}, in order of time
   */
  void watchGpu(List<String> columns) throws IOException, InterruptedException {
    List<String> requests = Files.readAllLines(folder.resolve("requests.csv"));
    String header = requests.get(0);
    int fields = header.substring(0, header.indexOf(",req_id")).split(",", -1).length;
    List<String> rows =
        requests.stream()
            .skip(1)
            .map(row -> String.join(",", List.of(row.split(",", -1)).subList(0, fields)))
            .distinct()
            .flatMap(iteration -> columns.stream().map(values -> iteration + "," + values))
            .toList();
    Files.write(folder.resolve("gpus.csv"), rows, StandardOpenOption.APPEND);
    replaceEverywhere(Map.of("\"servers\" : [", "\"gpus\" : [ ],\n    \"servers\" : ["));
  }

  /** The rows of a table; none of these runs' fields holds a comma. */
  List<Map<String, String>> rows(String table) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(table));
    String[] header = lines.get(0).split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], fields[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  private static void sgbench(List<String> arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.sgbench.runner.Main"));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
