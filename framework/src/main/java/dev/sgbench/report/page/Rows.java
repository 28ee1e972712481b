package dev.sgbench.report.page;

import java.util.Arrays;
import java.util.List;

/**
 * The rows that one iteration has in a table, column by column; NaN where a field is empty. Truth
 * is 1, falsehood 0.
 */
final class Rows {

  private final List<String> names;
  private final double[][] columns;
  private int size;

  Rows(List<String> names) {
    this.names = names;
    this.columns = new double[names.size()][1024];
  }

  /** Begins a row. */
  void next() {
    if (size == columns[0].length) {
      for (int i = 0; i < columns.length; i++) {
        columns[i] = Arrays.copyOf(columns[i], size * 2);
      }
    }
    size++;
  }

  /** Sets a field of the row begun last. */
  void set(int column, double value) {
    columns[column][size - 1] = value;
  }

  int size() {
    return size;
  }

  /** A column, exactly as long as there are rows; the rows' own, so not to be changed. */
  double[] column(String name) {
    return columns[names.indexOf(name)];
  }

  /** There are no more rows. */
  void end() {
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Arrays.copyOf(columns[i], size);
    }
  }
}
