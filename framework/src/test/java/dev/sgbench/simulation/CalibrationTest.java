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
  private static final String BATCHES_AND_LOADS = TABLES + ".csv";
  private static final String LOADS = TABLES + "-loads.csv";

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
  void the_residuals_it_carries_are_those_of_its_coefficients() {
    Calibration shipped = Calibration.shipped();
    SchedulerSettings settings = shipped.measuredServer().scheduler();
    StepTime time = shipped.stepTime(settings);
    List<MeasuredRun> runs =
        Stream.of(BATCHES_AND_LOADS, LOADS).flatMap(CalibrationTest::runs).toList();
    List<Calibration.Residual> residuals = RunResiduals.of(settings, time, runs, true);
    assertThat(residuals).isEqualTo(shipped.residuals());
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
  void static_batches_last_as_long_as_measured_within_five_percent() {
    assertThat(errors("duration")).hasSize(11).allMatch(error -> Math.abs(error) <= 0.051);
  }

  @Test
  void loads_are_met_within_four_percent_in_mean_latency_but_the_one_that_stood_still() {
    // At 40/s the real server stood still four times for half a second, which is not modelled.
    assertThat(errors("mean latency"))
        .hasSize(10)
        .filteredOn(error -> Math.abs(error) > 0.04)
        .singleElement()
        .satisfies(error -> assertThat(error).isBetween(-0.07, -0.06));
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

  private static List<Double> errors(String figure) {
    return Calibration.shipped().residuals().stream()
        .filter(residual -> residual.run().endsWith(figure))
        .map(Calibration.Residual::error)
        .toList();
  }

  private static Stream<MeasuredRun> runs(String table) {
    try {
      return MeasuredRun.parse(Files.readAllLines(Path.of(table))).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
