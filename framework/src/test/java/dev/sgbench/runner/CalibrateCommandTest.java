package dev.sgbench.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.simulation.Calibration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Calibrates virtual servers, whose step times are known. */
@Execution(ExecutionMode.CONCURRENT)
class CalibrateCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of a GPU about half as fast as the one where the search begins, in microseconds. */
  private static final Map<String, Double> TRUTH =
      Map.of(
          "decodeBase", 9_300.0,
          "decodePerRequest", 28.0,
          "decodePerContextToken", 0.41,
          "prefillBase", 16_000.0,
          "prefillPerToken", 42.0,
          "launchPrefillBase", 16_500.0,
          "launchPrefillPerRequest", 400.0);

  /** A calibration has four digits, its intervals three. */
  private static final double ROUNDED = 0.01;

  @TempDir private Path folder;

  private Path known() throws IOException {
    ObjectNode shipped =
        (ObjectNode)
            JSON.readTree(
                CalibrateCommandTest.class.getResourceAsStream(
                    "/calibrations/h100-sglang-0.5.17.json"));
    ObjectNode steps = (ObjectNode) shipped.get("microseconds");
    TRUTH.forEach(steps::put);
    return Files.writeString(folder.resolve("known.json"), shipped.toString());
  }

  private int calibrate(String... more) throws Exception {
    Stream<String> all = Stream.concat(Stream.of("calibrate"), Stream.of(more));
    return Main.run(all.toList());
  }

  @Test
  void a_server_whose_step_times_are_known_gets_them_back() throws Exception {
    Path made = folder.resolve("made.json");
    Path reports = folder.resolve("reports");
    int code =
        calibrate(
            "--servers=virtual",
            "--calibration=" + known(),
            "--server-arg=--max-running-requests=32",
            "--server-arg=--max-total-tokens=40000",
            "--server-arg=--context-length=2048",
            "--server-arg=--disable-radix-cache",
            "--reports=" + reports,
            "--out=" + made);
    assertThat(code).isZero();
    Calibration found = Calibration.of(made);
    assertThat(found.intervals()).hasSameSizeAs(TRUTH);
    TRUTH.forEach(
        (name, truth) ->
            assertThat(truth)
                .as(name)
                .isBetween(
                    found.intervals().get(name).low() * (1 - ROUNDED),
                    found.intervals().get(name).high() * (1 + ROUNDED)));
    assertThat(found.gpu()).startsWith("known@");
    assertThat(found.contextLength()).isEqualTo(2048);
    assertThat(found.residuals()).allMatch(run -> Math.abs(run.error()) < 0.01);
    refitted(reports, found);
  }

  /** What was measured lies in ordinary reports, which give the same once more. */
  private void refitted(Path reports, Calibration found) throws Exception {
    try (Stream<Path> runs = Files.list(reports.resolve("latest/runs"))) {
      List<String> folders =
          runs.filter(Files::isDirectory)
              .filter(path -> !Files.isSymbolicLink(path))
              .sorted()
              .map(Path::toString)
              .toList();
      assertThat(folders).hasSize(2);
      Path again = folder.resolve("again.json");
      calibrate("--from=" + String.join(",", folders), "--out=" + again);
      JsonNode steps = JSON.readTree(again.toFile()).get("microseconds");
      found
          .intervals()
          .forEach(
              (name, interval) ->
                  assertThat(steps.get(name).doubleValue())
                      .as(name)
                      .isBetween(interval.low(), interval.high()));
    }
  }

  @Test
  void either_servers_or_reports_are_named() {
    assertThatThrownBy(() -> calibrate("--out=x.json"))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("neither is given");
    assertThatThrownBy(() -> calibrate("--servers=virtual", "--from=reports", "--out=x.json"))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("both are given");
  }
}
