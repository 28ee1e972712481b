package dev.sgbench.report;

import dev.sgbench.analysis.CellKey;
import dev.sgbench.analysis.Synthetic;
import dev.sgbench.record.RequestRecord;
import java.time.Instant;
import java.util.List;

/** Reports of one cell, open for whatever a test has to tell. */
final class SampleReports {

  static final CellKey CELL = Cells.key("round-robin", "20");
  static final List<PlannedCell> PLAN = List.of(Cells.planned(CELL));
  static final Instant START = Instant.parse("2026-11-24T07:00:00.123Z");

  private SampleReports() {}

  static Manifest manifest() {
    return Manifest.of(START, "0.1.0", List.of("run", "--seed", "42"), 42);
  }

  static Report open(ReportFolder folder) {
    return open(folder, manifest());
  }

  static Report open(ReportFolder folder, Manifest manifest) {
    manifest.cells(PLAN);
    Report report = Report.open(folder, PLAN, manifest, failure -> {});
    report.session(0, List.of(), List.of(), START, Synthetic.START - 250_000_000L);
    return report;
  }

  static RequestRecord request(int id) {
    return Synthetic.request(
        id, 0, new double[] {0, 1, 50, 60, 61, 400, 1300.5}, new double[] {100, 200, 400}, 0.01);
  }
}
