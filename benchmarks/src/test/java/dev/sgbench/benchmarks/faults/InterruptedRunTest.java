package dev.sgbench.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sgbench.benchmarks.faults.ChildRun.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Runs that are interrupted, killed, held up or run out of disk. */
@Execution(ExecutionMode.CONCURRENT)
class InterruptedRunTest {

  @TempDir Path folder;

  @Test
  void control_c_leaves_the_rows() throws IOException, InterruptedException {
    try (ChildRun run =
        ChildRun.start(folder, "faults.Small$", "--servers=simulated", "-p", "requests=2000")) {
      run.awaitRows(20);
      run.signal("INT");
      Ended ended = run.end();
      assertThat(ended.code()).isEqualTo(130);
      assertThat(ended.err()).isEmpty();
      assertThat(Reports.succeeded(folder)).isGreaterThanOrEqualTo(20);
      assertThat(run.descendants()).isEmpty();
    }
  }

  @Test
  void a_killed_run_goes_on_where_it_stopped() throws IOException, InterruptedException {
    String[] arguments = {"faults.Small$", "--servers=simulated", "-i", "4", "-p", "rate=10"};
    try (ChildRun run = ChildRun.start(folder, arguments)) {
      run.awaitRows(50);
      run.signal("KILL");
      assertThat(run.end().code()).isEqualTo(137);
    }
    assertRefused("\"iterations\":5", "-i=5", "-p", "rate=10");
    assertRefused("rate=60", "-i=4", "-p", "rate=60");

    Ended ended =
        ChildRun.run(
            folder,
            "faults.Small$",
            "--servers=simulated",
            "-i",
            "4",
            "-p",
            "rate=10",
            "--resume=reports/latest");
    assertThat(ended.code()).as(ended.err()).isIn(0, 3);
    assertThat(Reports.requests(folder)).hasSize(5 * 20);
    assertThat(Reports.requests(folder).stream().map(InterruptedRunTest::identity).distinct())
        .hasSize(5 * 20);
    assertThat(Reports.results(folder).path(0).path("primaryMetric").path("rawData").path(0))
        .hasSize(4);
  }

  /** Resumes with other arguments than those of the run. */
  private void assertRefused(String difference, String... arguments)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("faults.Small$", "--servers=simulated"));
    all.add("--resume=reports/latest");
    all.addAll(List.of(arguments));
    Ended ended = ChildRun.run(folder, all.toArray(String[]::new));
    assertThat(ended.err()).contains("was to measure the cells", difference);
    assertThat(ended.code()).isEqualTo(2);
  }

  @Test
  void a_resumed_report_is_the_report_of_a_run_that_was_never_interrupted()
      throws IOException, InterruptedException {
    String[] arguments = {"faults.Small$", "--servers=virtual", "-i", "4", "-f", "2"};
    assertThat(ChildRun.run(folder, arguments).code()).isZero();
    Path whole = Reports.latest(folder).toRealPath();
    Path resumed = whole.resolveSibling("resumed");
    Files.createDirectory(resumed);
    for (String file :
        List.of(
            "requests.csv",
            "servers.csv",
            "decisions.csv",
            "views.csv",
            "limits.csv",
            "gpus.csv",
            "manifest.json")) {
      Files.copy(whole.resolve(file), resumed.resolve(file));
    }
    List<String> lines = Files.readAllLines(whole.resolve("iterations.jsonl"));
    Files.write(resumed.resolve("iterations.jsonl"), lines.subList(0, 3));

    Ended ended =
        ChildRun.run(
            folder,
            "faults.Small$",
            "--servers=virtual",
            "-i",
            "4",
            "-f",
            "2",
            "--resume=" + resumed);
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(Files.readString(resumed.resolve("jmh-result.json")))
        .isEqualTo(Files.readString(whole.resolve("jmh-result.json")));
    JsonNode manifest = new ObjectMapper().readTree(resumed.resolve("manifest.json").toFile());
    assertThat(manifest.get("sessions").size()).as("sessions of both runs").isGreaterThan(2);
  }

  private static List<String> identity(Map<String, String> row) {
    return List.of(row.get("iteration"), row.get("fork"), row.get("req_id"));
  }

  @Test
  void a_generator_that_was_held_up_makes_the_run_invalid()
      throws IOException, InterruptedException {
    try (ChildRun run =
        ChildRun.start(
            folder,
            "faults.Small$",
            "--servers=simulated",
            "-wi=0",
            "-i=1",
            "-p",
            "requests=300")) {
      run.awaitRows(20);
      run.signal("STOP");
      Thread.sleep(600);
      run.signal("CONT");
      Ended ended = run.end();
      assertThat(ended.code()).as(ended.err()).isEqualTo(3);
      assertThat(ended.out()).containsIgnoringCase("invalid");
      assertThat(Reports.requests(folder)).hasSize(300);
    }
  }

  @Test
  void a_full_disk() throws IOException, InterruptedException {
    try (ChildRun run =
        ChildRun.startOnSmallDisk(
            folder, 128, "faults.Small$", "--servers=simulated", "-p", "requests=1000")) {
      Ended ended = run.end();
      assertThat(ended.code()).as(ended.err()).isEqualTo(1);
      assertThat(ended.err())
          .contains("cannot write the report's rows", "File too large", "--resume");
    }
  }

  @Test
  void a_dry_run_starts_nothing() throws IOException, InterruptedException {
    Ended ended = ChildRun.run(folder, "Misrouted", "--servers=simulated", "--dry-run");
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out())
        .contains("cells: 1, sessions: 1, server starts: 2")
        .contains("1 on a simulated GPU")
        .contains("Misbehaving.how=THROW")
        .contains(" min");
    assertThat(folder.resolve("reports")).doesNotExist();
  }

  @Test
  void benchmarks_are_listed_with_their_parameters() throws IOException, InterruptedException {
    Ended names = ChildRun.run(folder, "-l", "faults");
    assertThat(names.code()).isZero();
    assertThat(names.out())
        .contains("dev.sgbench.benchmarks.faults.Small\n")
        .doesNotContain("rate");
    Ended params = ChildRun.run(folder, "-lp", "faults");
    assertThat(params.out()).contains("  rate = 50", "  Misbehaving.how = THROW");
  }

  @Test
  void results_are_exported_in_another_format() throws IOException, InterruptedException {
    Ended ended =
        ChildRun.run(folder, "faults.Small$", "--servers=virtual", "-rf=csv", "-rff=more.csv");
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(Files.readString(folder.resolve("more.csv"))).contains("\"Benchmark\"", "Small");
    assertThat(Reports.requests(folder)).hasSize(3 * 20);
  }
}
