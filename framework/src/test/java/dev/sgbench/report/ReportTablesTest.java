package dev.sgbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.analysis.Synthetic;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded, as rows of tables. */
class ReportTablesTest {

  @TempDir private Path reports;

  @Test
  void requests_csv_has_exactly_the_promised_header() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, SampleReports.START);
    SampleReports.open(folder).close();
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
    ReportFolder folder = ReportFolder.create(reports, SampleReports.START);
    try (Report report = SampleReports.open(folder)) {
      report.iteration(SampleReports.CELL, 1, 2, Synthetic.START).request(SampleReports.request(7));
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
    ReportFolder folder = ReportFolder.create(reports, SampleReports.START);
    long at = Synthetic.START + 200_000_000L;
    double no = Double.NaN;
    try (Report report = SampleReports.open(folder)) {
      RecordSink sink = report.iteration(SampleReports.CELL, 0, 3, Synthetic.START);
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
  void times_of_all_iterations_count_from_the_first_arrival_of_the_run() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, SampleReports.START);
    try (Report report = SampleReports.open(folder)) {
      report.iteration(SampleReports.CELL, 0, 0, Synthetic.START - 2_000_000_000L);
      report.iteration(SampleReports.CELL, 0, 1, Synthetic.START).request(SampleReports.request(0));
    }
    assertThat(Csv.rows(folder.file("requests.csv")).get(0))
        .containsEntry("arrival", "2.000000000");
  }

  @Test
  void a_request_that_was_not_served_says_why_and_leaves_the_rest_empty() throws IOException {
    ReportFolder folder = ReportFolder.create(reports, SampleReports.START);
    try (Report report = SampleReports.open(folder)) {
      RecordSink sink = report.iteration(SampleReports.CELL, 0, 0, Synthetic.START);
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
    ReportFolder folder = ReportFolder.create(reports, SampleReports.START);
    long at = Synthetic.START + 1_500_000_000L;
    try (Report report = SampleReports.open(folder)) {
      RecordSink sink = report.iteration(SampleReports.CELL, 0, -1, Synthetic.START);
      sink.sample(new ServerSample(1, at, 5, 4, 300, 8, new Reported(at - 1000, 4, 1, 77, 12.5)));
      sink.sample(new ServerSample(0, at, 0, 0, 0, 8, null));
      sink.decision(
          new Decision(
              at,
              "arrived",
              "dispatch",
              3,
              1,
              Instants.ABSENT,
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
}
