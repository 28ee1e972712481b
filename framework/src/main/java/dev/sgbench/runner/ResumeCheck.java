package dev.sgbench.runner;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.report.Manifest;
import java.util.List;

/**
 * A resumed run must be the run that was interrupted: same cells and iterations, servers and what
 * they are started with, objectives, seed, version and commit.
 */
final class ResumeCheck {

  private static final List<String> SAME =
      List.of("sgbench", "seed", "gitCommit", "servers", "launches", "objectives", "capacity");

  private ResumeCheck() {}

  /**
   * @throws InvalidBenchmarkException if anything differs
   */
  static void nothingDiffers(Manifest before, Manifest now) {
    for (String fact : SAME) {
      require(fact, before.json().path(fact), now.json().path(fact));
    }
    JsonNode planned = before.json().required("cells");
    JsonNode asked = now.json().required("cells");
    if (!planned.equals(asked)) {
      throw new InvalidBenchmarkException(
          "the interrupted run was to measure the cells "
              + planned
              + ", this one asks for "
              + asked
              + "; resume with the arguments of the run, which its manifest.json has");
    }
  }

  private static void require(String fact, JsonNode before, JsonNode now) {
    if (!before.equals(now)) {
      throw new InvalidBenchmarkException(
          "the interrupted run had %s %s, this one has %s: results of two different things cannot be one run"
              .formatted(fact, before, now));
    }
  }
}
