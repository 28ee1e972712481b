package dev.sgbench.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.benchmarks.faults.ChildRun.Ended;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A policy that goes wrong ends the run; what was served by then is on disk. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenPolicyTest {

  @TempDir Path folder;

  /** In virtual time the ten requests before are over by then, however busy the machine. */
  private String broken(String how) throws IOException, InterruptedException {
    Ended ended =
        ChildRun.run(folder, "Misrouted", "--servers=virtual", "-p", "Misbehaving.how=" + how);
    assertThat(ended.code()).as(ended.err()).isEqualTo(1);
    assertThat(Reports.succeeded(folder)).isEqualTo(10);
    return ended.err();
  }

  @Test
  void a_policy_that_throws() throws IOException, InterruptedException {
    assertThat(broken("THROW"))
        .contains("out of ideas", "request 10", "server 0", "Misbehaving.misbehave");
  }

  @Test
  void a_policy_that_never_returns() throws IOException, InterruptedException {
    assertThat(broken("NEVER_RETURN")).contains("PolicyStuckException", "Misbehaving.neverReturn");
  }

  @Test
  void a_policy_that_names_a_server_that_is_not_there() throws IOException, InterruptedException {
    assertThat(broken("UNKNOWN_SERVER"))
        .contains("server=7", "request 10", "needs a server from 0 to 1");
  }

  @Test
  void a_policy_that_holds_requests_for_ever() throws IOException, InterruptedException {
    assertThat(broken("HOLD_FOR_EVER"))
        .contains("10 requests wait in the router", "they would wait for ever");
  }
}
