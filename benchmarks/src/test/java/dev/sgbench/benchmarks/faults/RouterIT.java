package dev.sgbench.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sgbench.benchmarks.faults.ChildRun.Ended;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line with SGLang's own router before three simulated servers. */
class RouterIT {

  private static final Path PYTHON =
      Path.of(
              System.getenv()
                  .getOrDefault(
                      "SGBENCH_CACHE", System.getProperty("user.home") + "/.cache/sgbench"))
          .resolve("sglang-router/bin/python");

  @TempDir private Path folder;

  private ChildRun start(String... more) throws IOException {
    return start(folder, more);
  }

  private static ChildRun start(Path folder, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("faults.Routed$", "--servers=simulated"));
    arguments.add("--sglang-router-python=" + PYTHON);
    arguments.addAll(List.of(more));
    return ChildRun.start(folder, arguments.toArray(String[]::new));
  }

  private static ProcessHandle router(ChildRun run) throws IOException, InterruptedException {
    run.awaitRows(20);
    return run.descendants().stream()
        .filter(process -> title(process).startsWith("sglang::router"))
        .findFirst()
        .orElseThrow();
  }

  /** The router gives itself one, which the process handle does not tell. */
  private static String title(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", "" + process.pid(), "cmdline"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertGone(ProcessHandle router) throws InterruptedException {
    for (int i = 0; i < 3000 && router.isAlive(); i++) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(router.isAlive()).isFalse();
  }

  @Test
  void every_request_is_served_and_told_to_be_of_one_of_the_servers()
      throws IOException, InterruptedException {
    try (ChildRun run = start("-p", "SglangRouter.algorithm=round_robin,cache_aware")) {
      ProcessHandle router = router(run);
      Ended ended = run.end();

      // On a busy machine the load may come too late to count; it was served all the same.
      assertThat(ended.code()).as(ended.err()).isIn(0, 3);
      assertThat(router.isAlive()).isFalse();
      assertThat(Reports.succeeded(folder)).isEqualTo(2 * 2 * 60);
      assertThat(
              Reports.requests(folder).stream()
                  .filter(row -> row.get("param:SglangRouter.algorithm").equals("round_robin"))
                  .collect(Collectors.groupingBy(row -> row.get("server"), Collectors.counting())))
          .containsOnlyKeys("0", "1", "2")
          .allSatisfy((server, requests) -> assertThat(requests).isEqualTo(40));
    }
  }

  @Test
  void the_report_states_the_router_and_how_its_small_writes_were_acknowledged()
      throws IOException, InterruptedException {
    try (ChildRun run = start("-i=1", "-p", "SglangRouter.quickAck=false,true")) {
      Ended ended = run.end();

      assertThat(ended.code()).as(ended.err()).isIn(0, 3);
      assertThat(Reports.results(folder).findValuesAsText("SglangRouter.quickAck"))
          .contains("false", "true");
      JsonNode manifest =
          new ObjectMapper().readTree(Reports.latest(folder).resolve("manifest.json").toFile());
      assertThat(manifest.path("sglangRouter").asText()).isEqualTo("0.3.2");
      assertThat(ended.out())
          .contains("its second small write may wait 40 ms", "acknowledged at once");
    }
  }

  @Test
  void a_router_that_dies_ends_the_run_with_its_exit_code()
      throws IOException, InterruptedException {
    try (ChildRun run = start("-p", "requests=2000")) {
      ChildRun.signal(router(run), "KILL");
      Ended ended = run.end();

      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.err())
          .contains("the router at http://127.0.0.1:", "router-session-1.log")
          .contains("ended with exit code 137", "go on with --resume");
      assertThat(Reports.succeeded(folder)).isGreaterThanOrEqualTo(20);
    }
  }

  @Test
  void a_router_that_is_stopped_by_a_signal_ends_the_run()
      throws IOException, InterruptedException {
    try (ChildRun run = start("-p", "requests=2000")) {
      ProcessHandle router = router(run);
      ChildRun.signal(router, "STOP");
      Ended ended = run.end();

      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.err()).contains("was stopped by a signal");
      assertGone(router);
    }
  }

  @Test
  void however_the_run_ends_the_router_ends_with_it() throws IOException, InterruptedException {
    for (String signal : List.of("INT", "KILL")) {
      Path own = Files.createDirectory(folder.resolve(signal));
      try (ChildRun run = start(own, "-p", "requests=2000")) {
        ProcessHandle router = router(run);
        run.signal(signal);

        assertThat(run.end().code()).isEqualTo(signal.equals("INT") ? 130 : 137);
        assertGone(router);
      }
    }
  }
}
