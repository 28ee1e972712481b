package dev.sgbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sgbench.api.InvalidBenchmarkException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationTest {

  private static final String TABLES = "src/test/resources/calibrations/" + Calibration.SHIPPED;

  @TempDir private Path folder;

  private static String shippedText() throws IOException {
    try (InputStream in =
        CalibrationTest.class.getResourceAsStream(
            "/calibrations/" + Calibration.SHIPPED + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void identity_is_the_name_and_a_hash_of_the_content() throws IOException {
    Path copy = Files.writeString(folder.resolve("mine.json"), shippedText());
    Path other = Files.writeString(folder.resolve("other.json"), shippedText() + " ");
    String hash = Calibration.shipped().identity().substring(Calibration.SHIPPED.length() + 1);
    assertThat(Calibration.shipped().identity()).matches("h100-sglang-0\\.5\\.17@[0-9a-f]{12}");
    assertThat(Calibration.of(copy).identity()).isEqualTo("mine@" + hash);
    assertThat(Calibration.of(other).identity()).isNotEqualTo("other@" + hash);
  }

  @Test
  void a_file_that_lacks_a_coefficient_is_refused_by_name() throws IOException {
    String text = shippedText().replaceFirst("\"decodeBase\" : [0-9.]+,", "");
    Path broken = Files.writeString(folder.resolve("broken.json"), text);
    assertThatThrownBy(() -> Calibration.of(broken))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("broken")
        .hasMessageContaining("decodeBase");
  }

  @Test
  void the_residuals_of_each_are_those_of_its_coefficients() {
    residuals(Calibration.shipped(), "", "-loads", "-grid", "-capacity");
    residuals(Calibration.called(Calibration.WITHOUT_PREFILL_GRAPHS), "-no-prefill-graphs");
  }

  private static void residuals(Calibration shipped, String... tables) {
    SchedulerSettings settings = shipped.measuredServer().scheduler();
    StepTime time = shipped.stepTime(settings);
    List<MeasuredRun> runs =
        Stream.of(tables).flatMap(table -> runs(TABLES + table + ".csv")).toList();
    assertThat(RunResiduals.of(settings, time, runs, true)).isEqualTo(shipped.residuals());
  }

  @Test
  void every_fitted_coefficient_lies_in_its_interval() throws IOException {
    JsonNode steps = new ObjectMapper().readTree(shippedText()).required("microseconds");
    assertThat(Calibration.shipped().intervals())
        .hasSize(FittedCoefficient.values().length)
        .allSatisfy(
            (name, interval) ->
                assertThat(steps.required(name).doubleValue())
                    .isBetween(interval.low(), interval.high()));
  }

  @Test
  void batches_last_as_long_as_measured_within_five_percent_on_average() {
    assertThat(meanError(Calibration.SHIPPED, "duration")).isLessThan(0.05);
    assertThat(meanError(Calibration.WITHOUT_PREFILL_GRAPHS, "duration")).isLessThan(0.05);
  }

  @Test
  void loads_are_met_in_mean_latency_within_seven_percent_on_average() {
    assertThat(meanError(Calibration.SHIPPED, "mean latency")).isLessThan(0.07);
    assertThat(meanError(Calibration.WITHOUT_PREFILL_GRAPHS, "mean latency")).isLessThan(0.07);
  }

  @Test
  void the_one_without_prefill_graphs_takes_the_flag_that_it_was_measured_with() {
    Calibration without = Calibration.called(Calibration.WITHOUT_PREFILL_GRAPHS);
    List<String> measured =
        List.of(
            "--attention-backend=triton",
            "--sampling-backend=pytorch",
            "--cuda-graph-backend-prefill=disabled");
    assertThat(
            without.label(
                SimulatedArguments.parse(measured, "llama-2-7b-hf", "0.5.17", 1, without)))
        .isEqualTo(without.identity());
  }

  @Test
  void a_name_that_is_neither_shipped_nor_a_file_is_refused_with_those_that_are() {
    assertThatThrownBy(() -> Calibration.called("h200"))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("h200 is no file")
        .hasMessageContaining(Calibration.SHIPPED + ", " + Calibration.WITHOUT_PREFILL_GRAPHS);
  }

  private Calibration with(String name, String paddedTo) throws IOException {
    String text =
        shippedText()
            .replaceFirst("(?s)\"paddedTo\" : \\{.*?},", "")
            .replaceFirst("\"grid\"", paddedTo + "\"grid\"");
    return Calibration.of(Files.writeString(folder.resolve(name + ".json"), text));
  }

  @Test
  void a_file_that_does_not_speak_of_graphs_pads_nothing() throws IOException {
    Calibration old = with("old", "");
    Calibration padded = with("padded", "\"paddedTo\": {\"decode\": [1, 8], \"prefill\": [64]}, ");
    SchedulerSettings settings = old.measuredServer().scheduler();
    assertThat(old.measuredServer().graphs()).isEqualTo(CudaGraphs.NONE);
    assertThat(old.stepTime(settings).decode(3, 100))
        .isLessThan(old.stepTime(settings).decode(8, 100));
    assertThat(padded.stepTime(settings).decode(3, 100))
        .isEqualTo(old.stepTime(settings).decode(8, 100));
    assertThat(padded.stepTime(settings).prefill(20, 0))
        .isEqualTo(old.stepTime(settings).prefill(64, 0));
  }

  @Test
  void sizes_of_graphs_that_do_not_rise_are_refused() {
    assertThatThrownBy(
            () -> with("broken", "\"paddedTo\": {\"decode\": [8, 1], \"prefill\": []}, "))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("broken")
        .hasMessageContaining("[8, 1]");
  }

  @Test
  void more_requests_than_the_largest_graph_are_not_validated() throws IOException {
    Calibration padded = with("padded", "\"paddedTo\": {\"decode\": [1, 64], \"prefill\": []}, ");
    assertThat(labelOf(padded, 64)).doesNotContain("CUDA graph");
    assertThat(labelOf(padded, 65)).contains("steps of more than 64, which have no CUDA graph");
  }

  private static String labelOf(Calibration calibration, int running) {
    return calibration.label(
        SimulatedArguments.parse(
            List.of("--max-running-requests=" + running),
            "llama-2-7b-hf",
            "0.5.17",
            1,
            calibration));
  }

  @Test
  void a_sharpness_below_one_is_refused() throws IOException {
    String text =
        shippedText().replaceFirst("\"prefillSharpness\" : [0-9.]+", "\"prefillSharpness\" : 0.5");
    Path broken = Files.writeString(folder.resolve("broken.json"), text);
    assertThatThrownBy(() -> Calibration.of(broken))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("prefillSharpness");
  }

  private static double meanError(String name, String figure) {
    return Calibration.called(name).residuals().stream()
        .filter(residual -> residual.run().endsWith(figure))
        .mapToDouble(residual -> Math.abs(residual.error()))
        .average()
        .orElseThrow();
  }

  private static Stream<MeasuredRun> runs(String table) {
    try {
      return MeasuredRun.parse(Files.readAllLines(Path.of(table))).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
