package dev.sgbench.report;

import dev.sgbench.record.LimitChange;
import java.util.List;
import java.util.Locale;

/** {@code limits.csv}: one row for each change of a server's live limit. */
final class LimitsCsv {

  static final String NAME = "limits.csv";

  static final List<String> HEADER =
      List.of(
          "iteration",
          "fork",
          "server",
          "enforcer",
          "from",
          "to",
          "requested",
          "acknowledged",
          "effective");

  private LimitsCsv() {}

  static void row(CsvFile file, IterationTag tag, LimitChange change) {
    tag.begin(file)
        .number(change.server())
        .text(change.enforcer().name().toLowerCase(Locale.ROOT))
        .number(change.from())
        .number(change.to());
    tag.instant(file, change.requested());
    tag.instant(file, change.acknowledged());
    tag.instant(file, change.effective());
    file.endRow();
  }
}
