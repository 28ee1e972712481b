package dev.sgbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.analysis.Synthetic;
import dev.sgbench.record.RecordSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a report lies, and what becomes of it when it cannot be written. */
class ReportTest {

  @TempDir private Path reports;

  @Test
  void rows_are_on_disk_soon_without_closing() throws IOException, InterruptedException {
    ReportFolder folder = ReportFolder.create(reports, SampleReports.START);
    try (Report report = SampleReports.open(folder)) {
      report.iteration(SampleReports.CELL, 0, 0, Synthetic.START).request(SampleReports.request(0));
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (Csv.rows(folder.file("requests.csv")).isEmpty() && System.nanoTime() < deadline) {
        Thread.sleep(5);
      }
      assertThat(Csv.rows(folder.file("requests.csv"))).hasSize(1);
    }
  }

  @Test
  void latest_points_to_the_newest_run() throws IOException {
    ReportFolder.create(reports, SampleReports.START);
    ReportFolder second = ReportFolder.create(reports, SampleReports.START.plusSeconds(1));
    assertThat(reports.resolve("latest").toRealPath()).isEqualTo(second.path().toRealPath());
    assertThat(second.path().getFileName()).hasToString("20261124T070001.123Z");
  }

  @Test
  void a_folder_that_cannot_be_written_is_found_at_once() throws IOException {
    Path file = Files.createFile(reports.resolve("file"));
    assertThatThrownBy(() -> ReportFolder.create(file, SampleReports.START))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot write the report folder")
        .hasMessageContaining("--reports DIR");
  }

  @Test
  void a_full_disk_is_found_when_files_are_opened() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, SampleReports.START);
    Files.createSymbolicLink(folder.file("servers.csv"), Path.of("/dev/full"));
    assertThatThrownBy(() -> SampleReports.open(folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("No space left on device");
  }

  @Test
  void an_error_of_writing_reaches_the_run_at_once() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, SampleReports.START);
    RecordFiles files = RecordFiles.create(folder, List.of());
    files.close();
    CompletableFuture<Throwable> told = new CompletableFuture<>();
    RecordWriter writer = new RecordWriter(files, told::complete);
    RecordSink sink = writer.sink(new IterationTag(0, List.of(), 0, 0, 0));
    sink.request(SampleReports.request(0));
    assertThat(told.orTimeout(60, TimeUnit.SECONDS).join())
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> sink.request(SampleReports.request(1)))
        .hasRootCauseInstanceOf(ClosedChannelException.class);
    assertThatThrownBy(writer::close).hasMessageContaining("cannot write the report's rows");
    assertThatThrownBy(writer::settle).hasMessageContaining("cannot write the report's rows");
  }
}
