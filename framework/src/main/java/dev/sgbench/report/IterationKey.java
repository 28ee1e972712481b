package dev.sgbench.report;

import dev.sgbench.analysis.CellKey;
import dev.sgbench.record.RequestTable;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which iteration of a run.
 *
 * @param cell its id
 * @param fork from 0
 * @param iteration from 0; negative for warm-up
 */
public record IterationKey(String cell, int fork, int iteration) {

  private static final String ITERATION = "iteration";

  /**
   * With how many columns tables begin that say which iteration a row is of: the cell's parameters,
   * the benchmark first and absent ones empty, then iteration and fork.
   *
   * @param header of the table
   */
  public static int columns(List<String> header) {
    return header.indexOf(ITERATION) + 2;
  }

  /**
   * Of a row.
   *
   * @param header of its table
   * @param row its fields; the first {@link #columns} are enough
   */
  public static IterationKey of(List<String> header, List<String> row) {
    int params = header.indexOf(ITERATION);
    return new IterationKey(
        cell(header, row).id(),
        Integer.parseInt(row.get(params + 1)),
        Integer.parseInt(row.get(params)));
  }

  /** The cell that a row is of. */
  public static CellKey cell(List<String> header, List<String> row) {
    SortedMap<String, String> given = new TreeMap<>();
    for (int i = 1; i < header.indexOf(ITERATION); i++) {
      if (!row.get(i).isEmpty()) {
        given.put(header.get(i).substring(RequestTable.PARAM.length()), row.get(i));
      }
    }
    return new CellKey(row.get(0), given);
  }

  @Override
  public String toString() {
    return "iteration %d, fork %d of %s".formatted(iteration, fork, cell);
  }
}
