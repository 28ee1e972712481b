package dev.sgbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sgbench.analysis.Synthetic;
import dev.sgbench.fixture.Gpu;
import dev.sgbench.fixture.ServerInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.format.ResultFormatType;

/** What a report says of the run as a whole. */
class ReportManifestTest {

  @TempDir private Path reports;

  @Test
  void the_manifest_tells_the_time_of_day_of_the_first_arrival() {
    ReportFolder folder = ReportFolder.create(reports, SampleReports.START);
    try (Report report = SampleReports.open(folder)) {
      report.iteration(SampleReports.CELL, 0, 0, Synthetic.START);
      report.iteration(SampleReports.CELL, 0, 1, Synthetic.START + 9_000_000_000L);
    }
    assertThat(Manifest.read(folder.path()).json().at("/sessions/0/firstArrival").textValue())
        .isEqualTo("2026-11-24T07:00:00.373Z");
  }

  @Test
  void the_manifest_tells_the_settings_of_the_gpus_that_are_watched() {
    ReportFolder folder = ReportFolder.create(reports, SampleReports.START);
    try (Report report = SampleReports.open(folder)) {
      report.session(
          1,
          List.of(),
          List.of(new Gpu(2, "GPU-cccc", "NVIDIA H100", Map.of("power.limit", "700.00 W"))),
          SampleReports.START,
          0);
    }
    JsonNode sessions = Manifest.read(folder.path()).json().get("sessions");
    assertThat(sessions.get(0).has("gpus")).isFalse();
    assertThat(sessions.get(1).at("/gpus/0").toString())
        .isEqualTo(
            "{\"index\":2,\"uuid\":\"GPU-cccc\",\"name\":\"NVIDIA H100\",\"power.limit\":\"700.00 W\"}");
  }

  @Test
  void results_and_verdicts_are_written_after_each_cell() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, SampleReports.START);
    try (Report report = SampleReports.open(folder)) {
      report.export(ResultFormatType.CSV, reports.resolve("result.csv"));
      report.cellDone(Cells.result(SampleReports.CELL));
      JsonNode manifest = new ObjectMapper().readTree(folder.file("manifest.json").toFile());
      assertThat(manifest.at("/verdicts/0/valid").booleanValue()).isTrue();
      assertThat(manifest.at("/verdicts/0/stable").booleanValue()).isTrue();
      assertThat(manifest.at("/cells/0/id").textValue()).isEqualTo(SampleReports.CELL.id());
      assertThat(manifest.has("end")).isFalse();
      report.complete(SampleReports.START.plusSeconds(60));
    }
    assertThat(folder.file("jmh-result.json")).isNotEmptyFile();
    assertThat(reports.resolve("result.csv"))
        .content()
        .contains("demo.Routing.throughput", "Param: policy");
    assertThat(Manifest.read(folder.path()).json().get("end").textValue())
        .isEqualTo("2026-11-24T07:01:00.123Z");
  }

  @Test
  void secrets_stay_out_of_the_manifest() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, SampleReports.START);
    Manifest manifest =
        Manifest.of(
            SampleReports.START,
            "0.1.0",
            List.of(
                "--servers=http://me:hunter2@host:1",
                "--server-arg=--api-key=hunter2",
                "--admin-api-key",
                "hunter2"),
            1);
    manifest.cells(SampleReports.PLAN);
    try (Report report = Report.open(folder, SampleReports.PLAN, manifest, failure -> {})) {
      report.session(
          0,
          List.of(
              new ServerInfo(
                  0,
                  "url",
                  "http://me:hunter2@host:1",
                  "0.5.17",
                  "/m",
                  "cpu",
                  8,
                  1000,
                  Map.of("api_key", "hunter2", "tokenizer_path", "/m"))),
          List.of(),
          SampleReports.START,
          0);
    }
    assertThat(folder.file("manifest.json"))
        .content()
        .doesNotContain("hunter2")
        .contains("\"tokenizer_path\" : \"/m\"", "http://(hidden)@host:1", "\"seed\" : \"1\"");
  }
}
