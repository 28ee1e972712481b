package dev.sgbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.analysis.IterationMetrics;
import dev.sgbench.analysis.Metric;
import dev.sgbench.analysis.Synthetic;
import dev.sgbench.analysis.Validity;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.record.RecordSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was interrupted, and goes on. */
class ResumedReportTest {

  @TempDir private Path reports;

  @Test
  void a_finished_iteration_is_logged_after_its_rows() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, SampleReports.START);
    try (Report report = SampleReports.open(folder)) {
      RecordSink sink = report.iteration(SampleReports.CELL, 0, 0, Synthetic.START);
      for (int i = 0; i < 10_000; i++) {
        sink.request(SampleReports.request(i));
      }
      report.iterationDone(SampleReports.CELL, Cells.metrics(0, 0, Map.of(Metric.TTFT, 0.25)));
      assertThat(Csv.rows(folder.file("requests.csv"))).hasSize(10_000);
      IterationLog.Entry entry = IterationLog.read(folder.file(IterationLog.NAME)).get(0);
      assertThat(entry.cell()).isEqualTo(SampleReports.CELL.id());
      assertThat(entry.metrics()).isEqualTo(Cells.metrics(0, 0, Map.of(Metric.TTFT, 0.25)));
      assertThat(entry.sizes())
          .containsEntry("requests.csv", Files.size(folder.file("requests.csv")));
    }
  }

  @Test
  void an_interrupted_run_goes_on_behind_its_last_whole_iteration() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, SampleReports.START);
    try (Report report = SampleReports.open(folder)) {
      report.iteration(SampleReports.CELL, 0, 0, Synthetic.START).request(SampleReports.request(0));
      report.iterationDone(SampleReports.CELL, Cells.metrics(0, 0, Map.of(Metric.TTFT, 0.25)));
      report.iteration(SampleReports.CELL, 0, 1, Synthetic.START).request(SampleReports.request(1));
    }
    Files.writeString(
        folder.file(IterationLog.NAME), "{\"cell\":\"demo", StandardOpenOption.APPEND);
    ReportFolder again = ReportFolder.resume(folder.path());
    try (Report report = SampleReports.open(again, Manifest.read(folder.path()))) {
      assertThat(report.finished()).hasSize(1);
      report.iteration(SampleReports.CELL, 0, 1, Synthetic.START).request(SampleReports.request(2));
      report.iterationDone(SampleReports.CELL, Cells.metrics(0, 1, Map.of(Metric.TTFT, 0.5)));
    }
    assertThat(Csv.rows(folder.file("requests.csv")))
        .extracting(row -> row.get("req_id"))
        .containsExactly("0", "2");
    assertThat(IterationLog.read(folder.file(IterationLog.NAME))).hasSize(2);
  }

  @Test
  void a_run_interrupted_before_its_first_iteration_starts_over() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, SampleReports.START);
    try (Report report = SampleReports.open(folder)) {
      report.iteration(SampleReports.CELL, 0, 0, Synthetic.START).request(SampleReports.request(0));
    }
    try (Report report = SampleReports.open(ReportFolder.resume(folder.path()))) {
      assertThat(report.finished()).isEmpty();
    }
    assertThat(Csv.rows(folder.file("requests.csv"))).isEmpty();
  }

  @Test
  void a_folder_without_a_run_cannot_be_resumed() {
    assertThatThrownBy(() -> ReportFolder.resume(reports))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("holds no iterations.jsonl");
  }

  @Test
  void a_run_that_was_begun_without_one_of_the_tables_says_how_to_go_on() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, SampleReports.START);
    try (Report report = SampleReports.open(folder)) {
      report.iterationDone(SampleReports.CELL, Cells.metrics(0, 0, Map.of(Metric.TTFT, 0.25)));
    }
    Path log = folder.file(IterationLog.NAME);
    Files.writeString(log, Files.readString(log).replaceFirst(",\"gpus.csv\":\\d+", ""));
    Files.delete(folder.file("gpus.csv"));
    ReportFolder again = ReportFolder.resume(folder.path());
    assertThatThrownBy(() -> SampleReports.open(again))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("begun by a version of sgbench that keeps no gpus.csv")
        .hasMessageContaining("run again without --resume");
  }

  @Test
  void what_was_observed_is_logged_in_the_order_of_names() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, SampleReports.START);
    Map<String, Double> observed = Map.of("pause", 0.1, "cpu", 0.2, "meanLateness", 0.3, "a", 0.4);
    IterationMetrics one = Cells.metrics(0, 0, Map.of(Metric.TTFT, 0.25));
    try (Report report = SampleReports.open(folder)) {
      report.iterationDone(
          SampleReports.CELL,
          new IterationMetrics(
              0,
              0,
              one.counts(),
              one.values(),
              one.backlog(),
              one.series(),
              new Validity(List.of(), observed)));
    }
    assertThat(folder.file(IterationLog.NAME))
        .content()
        .contains("{\"a\":0.4,\"cpu\":0.2,\"meanLateness\":0.3,\"pause\":0.1}");
  }
}
