package dev.sgbench.report;

import java.util.List;

/** Lays text out in columns. */
public final class Columns {

  private static final String GAP = "  ";

  private Columns() {}

  /** Appends rows of one length, flush right but for the first and the last column. */
  public static void append(StringBuilder text, List<List<String>> rows) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String padding = " ".repeat(widths[i] - row.get(i).length());
        boolean right = i > 0 && i < columns - 1;
        line.append(i == 0 ? "" : GAP).append(right ? padding + row.get(i) : row.get(i) + padding);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }
}
