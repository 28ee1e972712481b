package dev.sgbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.api.InvalidBenchmarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.results.format.ResultFormatType;

/** Where else results go is found out before anything is measured. */
class ExportTest {

  private static final Instant START = Instant.parse("2026-11-24T07:00:00.123Z");

  @TempDir private Path reports;

  private Report report() {
    List<PlannedCell> plan = List.of(Cells.planned(Cells.key("round-robin", "20")));
    Manifest manifest = Manifest.of(START, "0.1.0", List.of("run"), 42);
    return Report.open(ReportFolder.create(reports, START), plan, manifest, failure -> {});
  }

  @Test
  void a_file_that_cannot_be_written_is_refused_at_once() {
    Path nowhere = reports.resolve("no-such-folder").resolve("results.json");
    try (Report report = report()) {
      assertThatThrownBy(() -> report.export(ResultFormatType.JSON, nowhere))
          .isInstanceOf(InvalidBenchmarkException.class)
          .hasMessageContaining("-rff")
          .hasMessageContaining(nowhere.toString());
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_format_can_be_written_before_there_is_a_result(ResultFormatType format) {
    Path file = reports.resolve("results");
    try (Report report = report()) {
      report.export(format, file);
      assertThat(file).exists();
    }
  }

  @Test
  void results_of_an_earlier_run_do_not_stay_as_if_they_were_this_one_s() throws IOException {
    Path file = Files.writeString(reports.resolve("results.json"), "of yesterday");
    try (Report report = report()) {
      report.export(ResultFormatType.JSON, file);
      assertThat(file).content().isEqualToIgnoringWhitespace("[]");
    }
  }
}
