package dev.sgbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.api.InvalidBenchmarkException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationTest {

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
  void the_residuals_it_carries_are_those_of_its_coefficients() throws IOException {
    Calibration shipped = Calibration.shipped();
    Path runs = Path.of("src/test/resources/calibrations/" + Calibration.SHIPPED + ".csv");
    assertThat(
            CalibrationFit.residuals(
                shipped.measuredServer(),
                shipped.stepTime(),
                MeasuredRun.parse(Files.readAllLines(runs))))
        .isEqualTo(shipped.residuals());
  }

  @Test
  void static_batches_last_as_long_as_measured_within_four_percent() {
    List<Calibration.Residual> fitted =
        Calibration.shipped().residuals().stream().filter(Calibration.Residual::fitted).toList();
    assertThat(fitted).hasSize(11).allMatch(residual -> Math.abs(residual.error()) < 0.04);
  }

  @Test
  void a_poisson_run_it_was_not_fitted_to_is_met_within_three_percent() {
    assertThat(Calibration.shipped().residuals())
        .filteredOn(residual -> !residual.fitted())
        .singleElement()
        .satisfies(
            residual -> {
              assertThat(residual.run()).startsWith("poisson-r10");
              assertThat(Math.abs(residual.error())).isLessThan(0.03);
            });
  }
}
