package dev.sgbench.report;

import dev.sgbench.api.InvalidBenchmarkException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a run, open for writing; used by the writer's thread alone. */
final class RecordFiles implements AutoCloseable {

  private static final Map<String, List<String>> HEADERS = headers();

  private final Map<String, CsvFile> files = new LinkedHashMap<>();

  /**
   * Makes the files of a new run.
   *
   * @param columns that precede every table's own, but in {@code views.csv}
   */
  static RecordFiles create(ReportFolder folder, List<String> columns) throws IOException {
    RecordFiles tables = new RecordFiles();
    for (var table : HEADERS.entrySet()) {
      List<String> header = new ArrayList<>();
      if (!table.getKey().equals(ViewsCsv.NAME)) {
        header.addAll(columns);
      }
      header.addAll(table.getValue());
      tables.files.put(table.getKey(), CsvFile.create(folder.file(table.getKey()), header));
    }
    return tables;
  }

  /**
   * Goes on with the files of an interrupted run.
   *
   * @param sizes of the files when its last whole iteration had been written
   * @throws InvalidBenchmarkException if the run was begun without one of them
   */
  static RecordFiles append(ReportFolder folder, Map<String, Long> sizes) throws IOException {
    for (String name : HEADERS.keySet()) {
      if (!sizes.containsKey(name)) {
        throw new InvalidBenchmarkException(
            "the run in %s was begun by a version of sgbench that keeps no %s: resume it with that version, or run again without --resume"
                .formatted(folder.path(), name));
      }
    }
    RecordFiles tables = new RecordFiles();
    for (String name : HEADERS.keySet()) {
      tables.files.put(name, CsvFile.append(folder.file(name), sizes.get(name)));
    }
    return tables;
  }

  CsvFile file(String name) {
    return files.get(name);
  }

  void flush() throws IOException {
    for (CsvFile file : files.values()) {
      file.flush();
    }
  }

  /** How many bytes each file has. */
  Map<String, Long> sizes() throws IOException {
    Map<String, Long> sizes = new LinkedHashMap<>();
    for (var file : files.entrySet()) {
      sizes.put(file.getKey(), file.getValue().size());
    }
    return sizes;
  }

  @Override
  public void close() throws IOException {
    for (CsvFile file : files.values()) {
      file.close();
    }
  }

  private static Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put(RequestCsv.NAME, RequestCsv.HEADER);
    headers.put(ServersCsv.NAME, ServersCsv.HEADER);
    headers.put(DecisionsCsv.NAME, DecisionsCsv.HEADER);
    headers.put(ViewsCsv.NAME, ViewsCsv.HEADER);
    headers.put(LimitsCsv.NAME, LimitsCsv.HEADER);
    headers.put(GpusCsv.NAME, GpusCsv.HEADER);
    return headers;
  }
}
