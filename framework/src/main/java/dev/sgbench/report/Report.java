package dev.sgbench.report;

import dev.sgbench.analysis.CellKey;
import dev.sgbench.analysis.CellResult;
import dev.sgbench.analysis.IterationMetrics;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.fixture.Gpu;
import dev.sgbench.fixture.ServerInfo;
import dev.sgbench.record.RecordSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;

/**
 * A run's report as it grows. Opened before any server starts, so that a folder that cannot be
 * written ends the run before it costs anything:
 *
 * <pre>{@code
 * ReportFolder folder = ReportFolder.create(reports, start);
 * try (Report report = Report.open(folder, cells, manifest, onFailure)) {
 *   report.session(fork, servers, gpus, Instant.now(), clock.nanos());
 *   RecordSink sink = report.iteration(cell, fork, iteration, firstArrival);
 *   ...
 *   report.iterationDone(cell, metrics);
 *   report.cellDone(result);
 *   report.complete(end);
 * }
 * }</pre>
 *
 * Everything but the sinks is called by one thread, the runner's.
 */
public final class Report implements AutoCloseable {

  private final ReportFolder folder;
  private final Map<CellKey, PlannedCell> cells = new LinkedHashMap<>();
  private final Manifest manifest;
  private final List<String> columns;
  private final List<IterationLog.Entry> finished;
  private final RecordWriter writer;
  private final Map<CellKey, List<RunResult>> records = new LinkedHashMap<>();
  private final Map<Path, ResultFormatType> exports = new LinkedHashMap<>();
  private OptionalLong origin = OptionalLong.empty();
  private boolean sessionHasArrivals;

  private Report(
      ReportFolder folder,
      List<PlannedCell> cells,
      Manifest manifest,
      Consumer<Throwable> onFailure)
      throws IOException {
    this.folder = folder;
    this.manifest = manifest;
    cells.forEach(cell -> this.cells.put(cell.key(), cell));
    columns = IterationTag.columns(cells);
    finished = finished(folder);
    RecordFiles files =
        finished.isEmpty()
            ? RecordFiles.create(folder, columns)
            : RecordFiles.append(folder, finished.get(finished.size() - 1).sizes());
    writer = new RecordWriter(files, onFailure);
  }

  /**
   * Opens every file of the run.
   *
   * @param cells all that will be run
   * @param manifest to which the report adds what it is told
   * @param onFailure told, on another thread, if rows cannot be written any more
   * @throws UncheckedIOException if a file cannot be opened
   */
  public static Report open(
      ReportFolder folder,
      List<PlannedCell> cells,
      Manifest manifest,
      Consumer<Throwable> onFailure) {
    try {
      Report report = new Report(folder, cells, manifest, onFailure);
      manifest.write(folder);
      return report;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the report in " + folder.path(), e);
    }
  }

  /** The iterations that an interrupted run had finished; empty for a new run. */
  public List<IterationLog.Entry> finished() {
    return finished;
  }

  /**
   * Has the results also written to {@code file}, in one of JMH's formats; none as yet, so that
   * those of an earlier run do not pass for this one's.
   *
   * @throws InvalidBenchmarkException if it cannot be written
   */
  public void export(ResultFormatType format, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || !Files.isWritable(folder)) {
      throw new InvalidBenchmarkException(
          "-rff %s is to be a file in a folder that exists and may be written to; make the folder, or name another"
              .formatted(file));
    }
    exports.put(file, format);
    JmhReport.write(format, file, List.of());
  }

  /**
   * Servers are up.
   *
   * @param gpus those that are watched
   * @param wall the present time of day, and
   * @param nanos the present instant of their clock: the one anchor between the two
   */
  public void session(
      int fork, List<ServerInfo> servers, List<Gpu> gpus, Instant wall, long nanos) {
    manifest.session(fork, servers, wall, nanos);
    manifest.gpus(gpus);
    manifest.write(folder);
    sessionHasArrivals = false;
  }

  /**
   * Begins an iteration.
   *
   * @param iteration from 0; negative for warm-up
   * @param firstArrival the present instant, a little before its first arrival; the first of them
   *     all is the one from which the run's times are counted
   * @return takes its rows, at once
   */
  public RecordSink iteration(CellKey cell, int fork, int iteration, long firstArrival) {
    return rows(cell, fork, iteration, firstArrival);
  }

  /**
   * The same in virtual time.
   *
   * @return takes its rows, waiting where the disk is far behind
   */
  public RecordSink virtualIteration(CellKey cell, int fork, int iteration, long firstArrival) {
    return new PacedSink(rows(cell, fork, iteration, firstArrival), writer);
  }

  private RecordSink rows(CellKey cell, int fork, int iteration, long firstArrival) {
    if (origin.isEmpty()) {
      origin = OptionalLong.of(firstArrival);
    }
    if (!sessionHasArrivals) {
      sessionHasArrivals = true;
      manifest.firstArrival(firstArrival);
      manifest.write(folder);
    }
    int number = List.copyOf(cells.keySet()).indexOf(cell);
    return writer.sink(IterationTag.of(columns, number, cell, fork, iteration, origin.getAsLong()));
  }

  /** All rows of an iteration have been handed over: returns when they are written. */
  public void iterationDone(CellKey cell, IterationMetrics metrics) {
    Map<String, Long> sizes = writer.settle();
    try {
      IterationLog.append(
          folder.file(IterationLog.NAME), new IterationLog.Entry(cell.id(), metrics, sizes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A cell has all its iterations: its results are in every file when this returns. */
  public void cellDone(CellResult result) {
    PlannedCell cell = cells.get(result.key());
    records.put(result.key(), JmhReport.records(cell, result));
    List<RunResult> all = new ArrayList<>();
    records.values().forEach(all::addAll);
    JmhReport.write(ResultFormatType.JSON, folder.file(JmhReport.NAME), all);
    CiFiles.write(folder, all);
    exports.forEach((file, format) -> JmhReport.write(format, file, all));
    manifest.verdict(result);
    manifest.write(folder);
  }

  /** The run has done all it was to do. */
  public void complete(Instant end) {
    manifest.ended(end);
    manifest.write(folder);
  }

  /** Writes what is left of the rows. */
  @Override
  public void close() {
    writer.close();
  }

  private static List<IterationLog.Entry> finished(ReportFolder folder) throws IOException {
    Path log = folder.file(IterationLog.NAME);
    if (!folder.resumed()) {
      IterationLog.create(log);
      return List.of();
    }
    IterationLog.repair(log);
    return IterationLog.read(log);
  }
}
