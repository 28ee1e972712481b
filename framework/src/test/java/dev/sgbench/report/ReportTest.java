package dev.sgbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sgbench.analysis.CellKey;
import dev.sgbench.analysis.Metric;
import dev.sgbench.analysis.Synthetic;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.fixture.Gpu;
import dev.sgbench.fixture.ServerInfo;
import dev.sgbench.record.Decision;
import dev.sgbench.record.GpuSample;
import dev.sgbench.record.Instants;
import dev.sgbench.record.LimitChange;
import dev.sgbench.record.RecordSink;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.record.ServerSample;
import dev.sgbench.routing.Explanation;
import dev.sgbench.routing.ServerView.Reported;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.format.ResultFormatType;

class ReportTest {

  private static final CellKey CELL = Cells.key("round-robin", "20");
  private static final List<PlannedCell> PLAN = List.of(Cells.planned(CELL));
  private static final Instant START = Instant.parse("2026-11-24T07:00:00.123Z");

  @TempDir private Path reports;

  private static Manifest manifest() {
    return Manifest.of(START, "0.1.0", List.of("run", "--seed", "42"), 42);
  }

  private static Report open(ReportFolder folder) {
    return open(folder, manifest());
  }

  private static Report open(ReportFolder folder, Manifest manifest) {
    manifest.cells(PLAN);
    Report report = Report.open(folder, PLAN, manifest, failure -> {});
    report.session(0, List.of(), List.of(), START, Synthetic.START - 250_000_000L);
    return report;
  }

  @Test
  void the_manifest_tells_the_time_of_day_of_the_first_arrival() {
    ReportFolder folder = ReportFolder.create(reports, START);
    try (Report report = open(folder)) {
      report.iteration(CELL, 0, 0, Synthetic.START);
      report.iteration(CELL, 0, 1, Synthetic.START + 9_000_000_000L);
    }
    assertThat(Manifest.read(folder.path()).json().at("/sessions/0/firstArrival").textValue())
        .isEqualTo("2026-11-24T07:00:00.373Z");
  }

  private static RequestRecord request(int id) {
    return Synthetic.request(
        id, 0, new double[] {0, 1, 50, 60, 61, 400, 1300.5}, new double[] {100, 200, 400}, 0.01);
  }

  @Test
  void requests_csv_has_exactly_the_promised_header() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, START);
    open(folder).close();
    assertThat(Files.readString(folder.file("requests.csv")))
        .isEqualTo(
            "param:benchmark,param:gpu,param:policy,param:rate,param:servers,param:sglang,"
                + "iteration,fork,req_id,class,server,success,error,input_length,output_length,"
                + "arrival,observed,dispatch,admitted,sent,first_token,last_token,finish,batch,"
                + "batch_finish,queue_time_in_router,queue_time_in_server,server_latency,"
                + "total_latency,ttft_from_arrival,ttft_from_dispatch,tpot,max_token_gap,"
                + "sglang_e2e_latency,sglang_queue_time,cached_tokens,retractions,"
                + "session,turn,prefix_group,prefix_tokens\n");
  }

  @Test
  void a_request_becomes_a_row_in_seconds_from_the_first_arrival() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, START);
    try (Report report = open(folder)) {
      report.iteration(CELL, 1, 2, Synthetic.START).request(request(7));
    }
    assertThat(Csv.rows(folder.file("requests.csv")))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("param:benchmark", "demo.Routing")
                    .containsEntry("param:policy", "round-robin")
                    .containsEntry("iteration", "2")
                    .containsEntry("fork", "1")
                    .containsEntry("req_id", "7")
                    .containsEntry("success", "true")
                    .containsEntry("error", "")
                    .containsEntry("input_length", "8")
                    .containsEntry("output_length", "3")
                    .containsEntry("arrival", "0.000000000")
                    .containsEntry("batch_finish", "1.300500000")
                    .containsEntry("queue_time_in_router", "0.050000000")
                    .containsEntry("queue_time_in_server", "0.020000000")
                    .containsEntry("server_latency", "0.350000000")
                    .containsEntry("total_latency", "1.300500000")
                    .containsEntry("tpot", "0.150000000")
                    .containsEntry("max_token_gap", "0.200000000")
                    .containsEntry("sglang_e2e_latency", ""));
  }

  @Test
  void a_look_at_a_gpu_becomes_a_row_and_what_it_does_not_tell_stays_empty() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, START);
    long at = Synthetic.START + 200_000_000L;
    double no = Double.NaN;
    try (Report report = open(folder)) {
      RecordSink sink = report.iteration(CELL, 0, 3, Synthetic.START);
      sink.gpu(new GpuSample(1, at, 412.5, 398, 1980, 2619, 61, 97, 71_234, 0x24));
      sink.gpu(new GpuSample(1, at, no, no, no, no, no, no, no, -1));
    }
    List<Map<String, String>> rows = Csv.rows(folder.file("gpus.csv"));
    assertThat(rows.get(0))
        .containsEntry("iteration", "3")
        .containsEntry("time", "0.200000000")
        .containsEntry("gpu", "1")
        .containsEntry("power", "412.5")
        .containsEntry("average_power", "398.0")
        .containsEntry("sm_clock", "1980.0")
        .containsEntry("memory_used", "71234.0")
        .containsEntry("clock_reasons", "36");
    assertThat(rows.get(1)).containsEntry("power", "").containsEntry("clock_reasons", "");
  }

  @Test
  void the_manifest_tells_the_settings_of_the_gpus_that_are_watched() {
    ReportFolder folder = ReportFolder.create(reports, START);
    try (Report report = open(folder)) {
      report.session(
          1,
          List.of(),
          List.of(new Gpu(2, "GPU-cccc", "NVIDIA H100", Map.of("power.limit", "700.00 W"))),
          START,
          0);
    }
    JsonNode sessions = Manifest.read(folder.path()).json().get("sessions");
    assertThat(sessions.get(0).has("gpus")).isFalse();
    assertThat(sessions.get(1).at("/gpus/0").toString())
        .isEqualTo(
            "{\"index\":2,\"uuid\":\"GPU-cccc\",\"name\":\"NVIDIA H100\",\"power.limit\":\"700.00 W\"}");
  }

  @Test
  void times_of_all_iterations_count_from_the_first_arrival_of_the_run() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, START);
    try (Report report = open(folder)) {
      report.iteration(CELL, 0, 0, Synthetic.START - 2_000_000_000L);
      report.iteration(CELL, 0, 1, Synthetic.START).request(request(0));
    }
    assertThat(Csv.rows(folder.file("requests.csv")).get(0))
        .containsEntry("arrival", "2.000000000");
  }

  @Test
  void a_request_that_was_not_served_says_why_and_leaves_the_rest_empty() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, START);
    try (Report report = open(folder)) {
      RecordSink sink = report.iteration(CELL, 0, 0, Synthetic.START);
      sink.request(Synthetic.unserved(0, 5, Status.UNSERVED));
      RequestRecord rejected = Synthetic.unserved(1, 6, Status.REJECTED);
      sink.request(
          new RequestRecord(
              rejected.request(),
              Status.REJECTED,
              "too long, \"really\"\nsorry",
              -1,
              -1,
              0,
              rejected.instants(),
              rejected.tokens(),
              null));
    }
    List<Map<String, String>> rows = Csv.rows(folder.file("requests.csv"));
    assertThat(rows.get(0))
        .containsEntry("success", "false")
        .containsEntry("error", "unserved")
        .containsEntry("server", "")
        .containsEntry("dispatch", "")
        .containsEntry("total_latency", "");
    assertThat(rows.get(1)).containsEntry("error", "too long, \"really\"\nsorry");
  }

  @Test
  void samples_decisions_and_limit_changes_have_tables_of_their_own() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, START);
    long at = Synthetic.START + 1_500_000_000L;
    try (Report report = open(folder)) {
      RecordSink sink = report.iteration(CELL, 0, -1, Synthetic.START);
      sink.sample(new ServerSample(1, at, 5, 4, 300, 8, new Reported(at - 1000, 4, 1, 77, 12.5)));
      sink.sample(new ServerSample(0, at, 0, 0, 0, 8, null));
      sink.decision(
          new Decision(
              at,
              "arrived",
              "dispatch",
              3,
              1,
              new Explanation(0, "shortest", new double[] {2, 1.5}),
              255,
              1,
              -1,
              900));
      sink.limitChange(
          new LimitChange(1, LimitChange.Enforcer.GATE, 8, 4, at, at, Instants.ABSENT));
    }
    assertThat(Csv.rows(folder.file("servers.csv")).get(0))
        .containsEntry("time", "1.500000000")
        .containsEntry("dispatched", "5")
        .containsEntry("reported_time", "1.499999000")
        .containsEntry("reported_throughput", "12.5");
    assertThat(Csv.rows(folder.file("servers.csv")).get(1)).containsEntry("reported_time", "");
    assertThat(Csv.rows(folder.file("decisions.csv")).get(0))
        .containsEntry("iteration", "-1")
        .containsEntry("runner_up", "0")
        .containsEntry("scores", "2.0 1.5")
        .containsEntry("view_hash", "ff")
        .containsEntry("snapshot_age", "")
        .containsEntry("policy_time", "0.000000900");
    assertThat(Csv.rows(folder.file("limits.csv")).get(0))
        .containsEntry("enforcer", "gate")
        .containsEntry("acknowledged", "1.500000000")
        .containsEntry("effective", "");
  }

  @Test
  void rows_are_on_disk_soon_without_closing() throws IOException, InterruptedException {
    ReportFolder folder = ReportFolder.create(reports, START);
    try (Report report = open(folder)) {
      report.iteration(CELL, 0, 0, Synthetic.START).request(request(0));
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
      while (Csv.rows(folder.file("requests.csv")).isEmpty() && System.nanoTime() < deadline) {
        Thread.sleep(5);
      }
      assertThat(Csv.rows(folder.file("requests.csv"))).hasSize(1);
    }
  }

  @Test
  void a_finished_iteration_is_logged_after_its_rows() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, START);
    try (Report report = open(folder)) {
      RecordSink sink = report.iteration(CELL, 0, 0, Synthetic.START);
      for (int i = 0; i < 10_000; i++) {
        sink.request(request(i));
      }
      report.iterationDone(CELL, Cells.metrics(0, 0, Map.of(Metric.TTFT, 0.25)));
      assertThat(Csv.rows(folder.file("requests.csv"))).hasSize(10_000);
      IterationLog.Entry entry = IterationLog.read(folder.file(IterationLog.NAME)).get(0);
      assertThat(entry.cell()).isEqualTo(CELL.id());
      assertThat(entry.metrics()).isEqualTo(Cells.metrics(0, 0, Map.of(Metric.TTFT, 0.25)));
      assertThat(entry.sizes())
          .containsEntry("requests.csv", Files.size(folder.file("requests.csv")));
    }
  }

  @Test
  void an_interrupted_run_goes_on_behind_its_last_whole_iteration() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, START);
    try (Report report = open(folder)) {
      report.iteration(CELL, 0, 0, Synthetic.START).request(request(0));
      report.iterationDone(CELL, Cells.metrics(0, 0, Map.of(Metric.TTFT, 0.25)));
      report.iteration(CELL, 0, 1, Synthetic.START).request(request(1));
    }
    Files.writeString(
        folder.file(IterationLog.NAME), "{\"cell\":\"demo", StandardOpenOption.APPEND);
    ReportFolder again = ReportFolder.resume(folder.path());
    try (Report report = open(again, Manifest.read(folder.path()))) {
      assertThat(report.finished()).hasSize(1);
      report.iteration(CELL, 0, 1, Synthetic.START).request(request(2));
      report.iterationDone(CELL, Cells.metrics(0, 1, Map.of(Metric.TTFT, 0.5)));
    }
    assertThat(Csv.rows(folder.file("requests.csv")))
        .extracting(row -> row.get("req_id"))
        .containsExactly("0", "2");
    assertThat(IterationLog.read(folder.file(IterationLog.NAME))).hasSize(2);
  }

  @Test
  void a_run_interrupted_before_its_first_iteration_starts_over() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, START);
    try (Report report = open(folder)) {
      report.iteration(CELL, 0, 0, Synthetic.START).request(request(0));
    }
    try (Report report = open(ReportFolder.resume(folder.path()))) {
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
  void latest_points_to_the_newest_run() throws IOException {
    ReportFolder.create(reports, START);
    ReportFolder second = ReportFolder.create(reports, START.plusSeconds(1));
    assertThat(reports.resolve("latest").toRealPath()).isEqualTo(second.path().toRealPath());
    assertThat(second.path().getFileName()).hasToString("20261124T070001.123Z");
  }

  @Test
  void a_folder_that_cannot_be_written_is_found_at_once() throws IOException {
    Path file = Files.createFile(reports.resolve("file"));
    assertThatThrownBy(() -> ReportFolder.create(file, START))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot write the report folder")
        .hasMessageContaining("--reports DIR");
  }

  @Test
  void a_full_disk_is_found_when_files_are_opened() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, START);
    Files.createSymbolicLink(folder.file("servers.csv"), Path.of("/dev/full"));
    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("No space left on device");
  }

  @Test
  void an_error_of_writing_reaches_the_run_at_once() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, START);
    RecordFiles files = RecordFiles.create(folder, List.of());
    files.close();
    CompletableFuture<Throwable> told = new CompletableFuture<>();
    RecordWriter writer = new RecordWriter(files, told::complete);
    RecordSink sink = writer.sink(new IterationTag(List.of(), 0, 0, 0));
    sink.request(request(0));
    assertThat(told.orTimeout(10, TimeUnit.SECONDS).join())
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> sink.request(request(1)))
        .hasRootCauseInstanceOf(ClosedChannelException.class);
    assertThatThrownBy(writer::close).hasMessageContaining("cannot write the report's rows");
    assertThatThrownBy(writer::settle).hasMessageContaining("cannot write the report's rows");
  }

  @Test
  void results_and_verdicts_are_written_after_each_cell() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, START);
    try (Report report = open(folder)) {
      report.export(ResultFormatType.CSV, reports.resolve("result.csv"));
      report.cellDone(Cells.result(CELL));
      JsonNode manifest = new ObjectMapper().readTree(folder.file("manifest.json").toFile());
      assertThat(manifest.at("/verdicts/0/valid").booleanValue()).isTrue();
      assertThat(manifest.at("/verdicts/0/stable").booleanValue()).isTrue();
      assertThat(manifest.at("/cells/0/id").textValue()).isEqualTo(CELL.id());
      assertThat(manifest.has("end")).isFalse();
      report.complete(START.plusSeconds(60));
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
    ReportFolder folder = ReportFolder.create(reports, START);
    Manifest manifest =
        Manifest.of(
            START,
            "0.1.0",
            List.of(
                "--servers=http://me:hunter2@host:1",
                "--server-arg=--api-key=hunter2",
                "--admin-api-key",
                "hunter2"),
            1);
    manifest.cells(PLAN);
    try (Report report = Report.open(folder, PLAN, manifest, failure -> {})) {
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
          START,
          0);
    }
    assertThat(folder.file("manifest.json"))
        .content()
        .doesNotContain("hunter2")
        .contains("\"tokenizer_path\" : \"/m\"", "http://(hidden)@host:1", "\"seed\" : \"1\"");
  }
}
