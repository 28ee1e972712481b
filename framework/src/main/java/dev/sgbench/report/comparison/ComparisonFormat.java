package dev.sgbench.report.comparison;

import dev.sgbench.report.Columns;
import java.util.ArrayList;
import java.util.List;

/** How a comparison is written. */
public enum ComparisonFormat {
  /** For a terminal. */
  TEXT {
    @Override
    public String write(ReportComparison comparison) {
      ComparisonTable table = new ComparisonTable(comparison);
      StringBuilder text = new StringBuilder();
      table.preamble().forEach(line -> text.append("# ").append(line).append('\n'));
      List<List<String>> rows = new ArrayList<>();
      rows.add(table.header());
      for (int i = 0; i < comparison.rows().size(); i++) {
        rows.add(table.row(i));
      }
      text.append('\n');
      Columns.append(text, rows);
      text.append('\n');
      comparison.notes().forEach(note -> text.append(note).append('\n'));
      return text.append(table.summary()).append('\n').toString();
    }
  },
  /** For a comment in a code review. */
  MARKDOWN {
    @Override
    public String write(ReportComparison comparison) {
      ComparisonTable table = new ComparisonTable(comparison);
      StringBuilder text = new StringBuilder("**" + table.summary() + "**\n\n");
      row(text, table.header());
      row(text, table.header().stream().map(name -> "---").toList());
      for (int i = 0; i < comparison.rows().size(); i++) {
        row(text, table.row(i));
      }
      text.append('\n');
      table.preamble().forEach(line -> text.append("* ").append(line).append('\n'));
      comparison.notes().forEach(note -> text.append("* ").append(note).append('\n'));
      return text.toString();
    }
  },
  /** For programs. */
  JSON {
    @Override
    public String write(ReportComparison comparison) {
      return ComparisonJson.write(comparison);
    }
  };

  /** The whole text, ended by a line feed. */
  public abstract String write(ReportComparison comparison);

  private static void row(StringBuilder text, List<String> cells) {
    text.append("| ")
        .append(String.join(" | ", cells.stream().map(c -> c.replace("|", "\\|")).toList()))
        .append(" |\n");
  }
}
