package dev.sgbench.runner;

import dev.sgbench.analysis.CellKey;
import dev.sgbench.analysis.CellResult;
import dev.sgbench.analysis.IterationMetrics;
import dev.sgbench.report.IterationLog;
import dev.sgbench.report.PlannedCell;
import dev.sgbench.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has been measured so far, in this run and in the interrupted one that it goes on with. */
final class Results {

  private final ReportedCells cells;
  private final Report report;
  private final Map<CellKey, List<IterationMetrics>> iterations = new LinkedHashMap<>();

  Results(ReportedCells cells, Report report) {
    this.cells = cells;
    this.report = report;
    for (PlannedCell cell : cells.all()) {
      iterations.put(cell.key(), new ArrayList<>());
    }
    for (IterationLog.Entry entry : report.finished()) {
      cells.all().stream()
          .filter(cell -> cell.key().id().equals(entry.cell()))
          .forEach(cell -> keep(cell, entry.metrics()));
    }
  }

  Report report() {
    return report;
  }

  CellKey key(Cell cell) {
    return cells.key(cell);
  }

  /** Whether an iteration was finished before; negative numbers are warm-up. */
  boolean has(Cell cell, int fork, int iteration) {
    return iterations.get(cells.key(cell)).stream()
        .anyMatch(i -> i.fork() == fork && i.iteration() == iteration);
  }

  boolean hasAll(Cell cell, int fork) {
    for (int i = 0; i < cell.measurement().iterations(); i++) {
      if (!has(cell, fork, i)) {
        return false;
      }
    }
    return true;
  }

  boolean hasAll(Session session) {
    return session.cells().stream().allMatch(cell -> hasAll(cell, session.fork()));
  }

  /** Takes a finished iteration; the last one of a cell completes its result. */
  void add(Cell cell, IterationMetrics metrics) {
    report.iterationDone(cells.key(cell), metrics);
    keep(cells.planned(cell), metrics);
  }

  /** The results of all cells that are complete. */
  List<CellResult> cells() {
    return cells.all().stream().filter(this::complete).map(this::result).toList();
  }

  private void keep(PlannedCell cell, IterationMetrics metrics) {
    iterations.get(cell.key()).add(metrics);
    if (metrics.iteration() >= 0 && complete(cell)) {
      report.cellDone(result(cell));
    }
  }

  private boolean complete(PlannedCell cell) {
    long measured = iterations.get(cell.key()).stream().filter(i -> i.iteration() >= 0).count();
    return measured == (long) cell.forks() * cell.iterations();
  }

  private CellResult result(PlannedCell cell) {
    return new CellResult(
        cell.key(), iterations.get(cell.key()).stream().filter(i -> i.iteration() >= 0).toList());
  }
}
