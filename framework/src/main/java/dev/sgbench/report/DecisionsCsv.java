package dev.sgbench.report;

import dev.sgbench.record.Decision;
import dev.sgbench.routing.Explanation;
import java.util.List;

/** {@code decisions.csv}: one row for each thing a policy decided. */
public final class DecisionsCsv {

  /** The file's name. */
  public static final String NAME = "decisions.csv";

  static final List<String> HEADER =
      List.of(
          "iteration",
          "fork",
          "time",
          "trigger",
          "action",
          "req_id",
          "server",
          "runner_up",
          "reason",
          "scores",
          "view_hash",
          "draws",
          "snapshot_age",
          "policy_time",
          "value");

  private DecisionsCsv() {}

  static void row(CsvFile file, IterationTag tag, Decision decision) {
    Explanation why = decision.explanation();
    tag.begin(file);
    tag.instant(file, decision.instant());
    file.text(decision.trigger())
        .text(decision.action())
        .count(decision.request())
        .count(decision.server())
        .count(why.runnerUp())
        .text(why.reason())
        .decimals(why.scored(), why::score)
        .text(Long.toHexString(decision.viewHash()))
        .number(decision.draws());
    if (decision.snapshotAge() < 0) {
      file.empty();
    } else {
      file.seconds(decision.snapshotAge());
    }
    file.seconds(decision.nanos());
    if (decision.action().equals(Decision.WAKE_AT)) {
      tag.instant(file, decision.value());
    } else {
      file.count(decision.value());
    }
    file.endRow();
  }
}
