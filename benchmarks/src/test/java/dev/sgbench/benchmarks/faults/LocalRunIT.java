package dev.sgbench.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.benchmarks.faults.ChildRun.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The command line with a real SGLang on the CPU: what is left when it ends, and when it is ended.
 */
class LocalRunIT {

  private static final String MODEL =
      Path.of("../tools/sglang-cpu/tiny-llama").toAbsolutePath().normalize().toString();

  @TempDir private Path folder;

  @Test
  void both_strategies_run_and_their_servers_are_gone_afterwards()
      throws IOException, InterruptedException {
    try (ChildRun run = start("faults.Small(Batches)?$", "-p", "rate=10")) {
      List<ProcessHandle> server = awaitServer(run, 20);
      Ended ended = run.end();

      // On a busy machine the load may come too late to count; it was measured all the same.
      assertThat(ended.code()).as(ended.err()).isIn(0, 3);
      assertThat(Reports.succeeded(folder)).isEqualTo(3 * 20 + 2 * 8);
      assertThat(Reports.results(folder).findValuesAsText("benchmark"))
          .contains(
              Small.class.getName() + ".ttft", SmallBatches.class.getName() + ".batchLatency");
      assertThat(server).noneMatch(ProcessHandle::isAlive);
    }
  }

  @Test
  void a_server_killed_while_measuring_ends_the_run_with_its_last_lines()
      throws IOException, InterruptedException {
    try (ChildRun run = startLong()) {
      List<ProcessHandle> server = awaitServer(run, 20);
      ChildRun.signal(server.get(0), "KILL");
      Ended ended = run.end();

      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.err()).contains("exit code 137", "server-0-session-1.log");
      // What broke first is kept: a request, or a question for the server's load.
      assertThat(ended.err()).containsPattern("Suppressed: .*(RequestFailed|Sglang)Exception");
      assertThat(Reports.succeeded(folder)).isGreaterThanOrEqualTo(20);
      assertAllGone(server);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sglang.launch_server", "sglang::detokenizer"})
  void a_process_of_the_server_that_stops_answering_in_warm_up_ends_the_run(String name)
      throws IOException, InterruptedException {
    try (ChildRun run = startIn("-wi=1", "-i=1")) {
      List<ProcessHandle> server = awaitServer(run, 20);
      ChildRun.signal(named(server, name), "STOP");
      Ended ended = run.end();

      assertThat(ended.code()).as(ended.err()).isEqualTo(1);
      assertThat(ended.err()).contains("was stopped by a signal", "server-0-session-1.log");
      assertAllGone(server);
    }
  }

  @Test
  void ctrl_c_stops_the_server_and_keeps_the_rows() throws IOException, InterruptedException {
    try (ChildRun run = startLong()) {
      List<ProcessHandle> server = awaitServer(run, 20);
      run.signal("INT");
      Ended ended = run.end();

      assertThat(ended.code()).isEqualTo(130);
      assertThat(Reports.succeeded(folder)).isGreaterThanOrEqualTo(20);
      assertAllGone(server);
    }
  }

  @Test
  void a_kill_of_the_run_takes_the_server_with_it() throws IOException, InterruptedException {
    try (ChildRun run = startLong()) {
      List<ProcessHandle> server = awaitServer(run, 20);
      run.signal("KILL");

      assertThat(run.end().code()).isEqualTo(137);
      assertAllGone(server);
    }
  }

  private ChildRun startLong() throws IOException {
    return startIn("-wi=0", "-i=1");
  }

  private ChildRun startIn(String warmups, String iterations) throws IOException {
    return start("faults.Small$", warmups, iterations, "-p", "rate=20", "-p", "requests=2000");
  }

  private ChildRun start(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--servers=local", "--device=cpu", "--sglang-python=" + python()));
    all.addAll(List.of("--model", "llama-2-7b-hf=" + MODEL));
    for (String flag :
        List.of("load-format=dummy", "skip-tokenizer-init", "mem-fraction-static=0.05")) {
      all.add("--server-arg=--" + flag);
    }
    all.add("--server-arg=--max-total-tokens=20000");
    return ChildRun.start(folder, all.toArray(String[]::new));
  }

  private static Path python() {
    Path cache =
        Optional.ofNullable(System.getenv("SGBENCH_CACHE"))
            .map(Path::of)
            .orElse(Path.of(System.getProperty("user.home"), ".cache", "sgbench"));
    return cache.resolve("sglang-cpu-0.5.23/venv/bin/python");
  }

  /** Waits for rows, then tells the server's processes, its launcher first. */
  private static List<ProcessHandle> awaitServer(ChildRun run, int rows)
      throws IOException, InterruptedException {
    run.awaitRows(rows);
    ProcessHandle launcher =
        run.descendants().stream()
            .filter(p -> p.info().commandLine().orElse("").contains("sglang.launch_server"))
            .findFirst()
            .orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(List.of(launcher));
    launcher.descendants().forEach(all::add);
    return all;
  }

  /** By what SGLang calls its processes; Java only tells the program's path of these. */
  private static ProcessHandle named(List<ProcessHandle> server, String name) throws IOException {
    List<String> found = new ArrayList<>();
    for (ProcessHandle process : server) {
      String command = Files.readString(Path.of("/proc", "" + process.pid(), "cmdline"));
      if (command.contains(name)) {
        return process;
      }
      found.add(command);
    }
    throw new AssertionError("no process named " + name + " among " + found);
  }

  private static void assertAllGone(List<ProcessHandle> processes) throws InterruptedException {
    for (int i = 0; i < 3000 && processes.stream().anyMatch(ProcessHandle::isAlive); i++) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
  }
}
