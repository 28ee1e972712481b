package dev.sgbench.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a reader of a comparison must know beside its table. */
final class Notes {

  private Notes() {}

  static List<String> of(SavedReport base, SavedReport fresh) {
    List<String> notes = new ArrayList<>();
    incomplete("BASE", base, notes);
    incomplete("NEW", fresh, notes);
    Set<String> onlyNew = new TreeSet<>();
    fresh.cells().forEach(cell -> onlyNew.add(cell.what().id()));
    base.cells().forEach(cell -> onlyNew.remove(cell.what().id()));
    onlyNew.forEach(id -> notes.add("only in NEW, so not compared: " + id));
    cells("BASE", base, notes);
    cells("NEW", fresh, notes);
    return notes;
  }

  private static void incomplete(String arm, SavedReport report, List<String> notes) {
    int missing = report.planned().size() - report.cells().size();
    if (missing > 0) {
      notes.add(
          "%s was interrupted: %d of its %d cells are not complete; go on with --resume"
              .formatted(arm, missing, report.planned().size()));
    }
  }

  private static void cells(String arm, SavedReport report, List<String> notes) {
    for (SavedCell cell : report.cells()) {
      if (!cell.stable()) {
        notes.add(
            "UNSTABLE in %s: %s: its queue grew, so its latencies tell how long the run was"
                .formatted(arm, cell.id()));
      }
      for (String reason : cell.invalid()) {
        notes.add("INVALID in %s: %s: %s".formatted(arm, cell.id(), reason));
      }
    }
  }
}
