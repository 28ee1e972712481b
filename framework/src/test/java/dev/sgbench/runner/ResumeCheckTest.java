package dev.sgbench.runner;

import static dev.sgbench.runner.Plans.plan;
import static dev.sgbench.runner.Plans.staticBench;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.report.Manifest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** One result must not be made of iterations that were measured on different terms. */
class ResumeCheckTest {

  private static Manifest started(String objective, String... serverArgs) {
    Manifest manifest = Manifest.of(Instant.EPOCH, "0.1.0", List.of("run"), 1);
    ServerOptions servers = CommandLine.populateCommand(new ServerOptions(), "--servers", "local");
    servers.describe(manifest, plan(staticBench(serverArgs)));
    manifest.put("objectives", JsonNodeFactory.instance.objectNode().put("cell", objective));
    return manifest;
  }

  @Test
  void the_same_run_goes_on() {
    assertThatNoException()
        .isThrownBy(
            () ->
                ResumeCheck.nothingDiffers(
                    started("ttft=1s", "--api-key=a"), started("ttft=1s", "--api-key=b")));
  }

  @Test
  void servers_of_other_arguments_are_refused() {
    assertThatThrownBy(
            () ->
                ResumeCheck.nothingDiffers(
                    started("ttft=1s", "--chunked-prefill-size=512"), started("ttft=1s")))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("launches")
        .hasMessageContaining("--chunked-prefill-size");
  }

  @Test
  void another_objective_is_refused() {
    assertThatThrownBy(() -> ResumeCheck.nothingDiffers(started("ttft=1s"), started("ttft=2s")))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("ttft=1s")
        .hasMessageContaining("ttft=2s");
  }
}
