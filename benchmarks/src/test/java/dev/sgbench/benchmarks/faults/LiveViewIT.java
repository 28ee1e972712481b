package dev.sgbench.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.benchmarks.faults.ChildRun.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees while a run goes on, on a real pseudo terminal and elsewhere. */
class LiveViewIT {

  private static final String[] RUN = {
    "faults.Small$", "--servers=simulated", "-wi=0", "-i=1", "-p", "requests=100"
  };

  @TempDir Path folder;

  @Test
  void a_terminal_shows_the_run_and_keeps_what_a_log_would_have()
      throws IOException, InterruptedException {
    try (ChildRun run = ChildRun.startOnTerminal(folder, RUN)) {
      Ended ended = run.end();
      assertThat(ended.code()).as(ended.out()).isIn(0, 3);
      String[] frames = ended.out().split("\u001B\\[\\?7l", -1);
      assertThat(frames).as("two a second, for two seconds").hasSizeGreaterThanOrEqualTo(3);
      List<String> drawn = Screen.after(frames[frames.length - 2]);
      assertThat(drawn.get(0)).contains("Iteration 1 of 1, cell 1 of 1, ", " s left  ", "Small");
      assertThat(drawn.get(1))
          .matches("requests  \\d+ of 100 done, \\d+ in flight   asked 50.0 req/s   sent .*");
      assertThat(drawn.get(2)).matches("TTFT      p50 .* ms  p99 .* ms   token gap  p50 .* ms");
      assertThat(drawn.get(3)).matches("server 0  \\[[#.]{24}] \\d+ of 64 running, \\d+ queued");

      List<String> left = Screen.after(ended.out());
      assertThat(left).anyMatch(line -> line.startsWith("Iteration   1 of 1: throughput "));
      assertThat(left).noneMatch(line -> line.contains("in flight") || line.contains("server 0 "));
    }
  }

  @Test
  void a_log_has_no_control_sequences() throws IOException, InterruptedException {
    Ended ended = ChildRun.run(folder, RUN);
    assertThat(ended.code()).as(ended.err()).isIn(0, 3);
    assertThat(ended.out()).contains("Iteration   1 of 1: throughput ").doesNotContain("\u001B");
  }
}
