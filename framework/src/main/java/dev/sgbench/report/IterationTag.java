package dev.sgbench.report;

import dev.sgbench.analysis.CellKey;
import dev.sgbench.record.Instants;
import dev.sgbench.record.RequestTable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What all rows of one iteration have in common.
 *
 * @param cell its number among the cells of the manifest
 * @param params values of the columns {@code param:<name>}
 * @param fork from 0
 * @param iteration from 0; negative for warm-up
 * @param origin when the run's first iteration began, from which times are counted
 */
record IterationTag(int cell, List<String> params, int fork, int iteration, long origin) {

  private static final String BENCHMARK = "benchmark";

  /** The columns of a plan: the benchmark's name, then each parameter that any cell has. */
  static List<String> columns(List<PlannedCell> cells) {
    TreeSet<String> names = new TreeSet<>();
    cells.forEach(cell -> names.addAll(cell.key().params().keySet()));
    List<String> columns = new ArrayList<>();
    columns.add(RequestTable.PARAM + BENCHMARK);
    names.forEach(name -> columns.add(RequestTable.PARAM + name));
    return columns;
  }

  /** The tag of an iteration of {@code cell}; parameters it does not have stay empty. */
  static IterationTag of(
      List<String> columns, int number, CellKey cell, int fork, int iteration, long origin) {
    List<String> values = new ArrayList<>();
    values.add(cell.benchmark());
    for (String column : columns.subList(1, columns.size())) {
      values.add(cell.params().getOrDefault(column.substring(RequestTable.PARAM.length()), ""));
    }
    return new IterationTag(number, values, fork, iteration, origin);
  }

  /** Begins a row. */
  CsvFile begin(CsvFile file) {
    params.forEach(file::text);
    return file.number(iteration).number(fork);
  }

  /** An instant, counted from the origin; empty where it never came. */
  void instant(CsvFile file, long instant) {
    if (instant == Instants.ABSENT) {
      file.empty();
    } else {
      file.seconds(instant - origin);
    }
  }
}
