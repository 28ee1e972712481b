package dev.sgbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.api.InvalidBenchmarkException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    String text = shippedText().replaceFirst("\"decodeBase\": [0-9.]+,", "");
    Path broken = Files.writeString(folder.resolve("broken.json"), text);
    assertThatThrownBy(() -> Calibration.of(broken))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("broken")
        .hasMessageContaining("decodeBase");
  }
}
