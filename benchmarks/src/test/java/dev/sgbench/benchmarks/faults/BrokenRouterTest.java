package dev.sgbench.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.benchmarks.faults.ChildRun.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A router of another process that does not come up. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenRouterTest {

  @TempDir Path folder;

  /** Runs with a "Python" that does these two things when asked for the version and to start. */
  private Ended run(String version, String launch, String limit)
      throws IOException, InterruptedException {
    Path python = folder.resolve("python");
    Files.writeString(
        python,
        "#!/bin/sh\ncase \"$*\" in *importlib*) %s;; *) %s;; esac\n".formatted(version, launch));
    Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwxr-xr-x"));
    return ChildRun.run(
        folder,
        "faults.Routed$",
        "--servers=simulated",
        "--start-limit=" + limit,
        "--sglang-router-python=" + python);
  }

  @Test
  void a_python_without_the_router_is_refused_before_anything_starts()
      throws IOException, InterruptedException {
    Ended ended = run("echo no package >&2; exit 1", "exit 9", "60s");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .contains("has no sglang-router (exit code 1)", "no package", "pip install sglang-router");
    assertThat(ended.out()).doesNotContain("# Server 0");
  }

  @Test
  void a_router_that_refuses_its_arguments_ends_the_run_with_what_it_said()
      throws IOException, InterruptedException {
    Ended ended = run("echo 0.3.2", "echo unrecognized arguments: $3 >&2; exit 2", "60s");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err())
        .contains("the router at http://127.0.0.1:", "ended with exit code 2: it refused")
        .contains("unrecognized arguments: --host", "router-session-1.log");
  }

  @Test
  void a_router_that_never_holds_the_servers_for_healthy_ends_the_run()
      throws IOException, InterruptedException {
    Ended ended = run("echo 0.3.2", "echo waiting for nobody; exec sleep 600", "4s");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err())
        .contains("does not hold all 3 servers for healthy after 4 s", "--start-limit")
        .contains("waiting for nobody");
  }
}
