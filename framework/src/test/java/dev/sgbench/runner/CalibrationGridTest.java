package dev.sgbench.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.runner.GridPoint.Batches;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationGridTest {

  private static List<Batches> batches(CalibrationGrid grid) {
    return grid.batches().stream().map(Batches.class::cast).toList();
  }

  @Test
  void decoding_is_seen_in_batches_of_many_sizes_behind_short_and_long_contexts() {
    List<Batches> decode =
        batches(new CalibrationGrid(256, 107_675, 4096)).stream()
            .filter(batch -> batch.output() == 100)
            .toList();
    assertThat(decode.stream().filter(batch -> batch.input() == 16).map(Batches::size))
        .containsExactly(1, 2, 4, 8, 16, 32, 64, 128);
    assertThat(decode.stream().filter(batch -> batch.input() == 1900).map(Batches::size))
        .containsExactly(1, 4, 16, 48);
  }

  @Test
  void every_batch_fits_the_server_whatever_its_size() {
    for (CalibrationGrid grid :
        List.of(
            new CalibrationGrid(256, 107_675, 4096),
            new CalibrationGrid(5, 107_675, 4096),
            new CalibrationGrid(256, 8_000, 2048),
            new CalibrationGrid(1, 600, 600))) {
      assertThat(batches(grid))
          .doesNotHaveDuplicates()
          .allSatisfy(
              batch -> {
                assertThat(batch.size()).isLessThanOrEqualTo(grid.running());
                assertThat(batch.input() + batch.output()).isLessThanOrEqualTo(grid.longest());
                assertThat((long) batch.size() * (batch.input() + batch.output()))
                    .isLessThanOrEqualTo(grid.kvTokens());
              });
    }
  }

  @Test
  void open_load_comes_at_a_third_and_two_thirds_of_what_the_server_took() {
    assertThat(new CalibrationGrid(256, 107_675, 4096).others(42).stream().map(GridPoint::text))
        .anyMatch(text -> text.startsWith("arrivals poisson-14,"))
        .anyMatch(text -> text.startsWith("arrivals poisson-28,"));
  }

  @Test
  void a_warm_up_keeps_batch_size_and_input() {
    assertThat(new Batches(48, 1900, 100, 3).brief()).isEqualTo(new Batches(48, 1900, 8, 1));
  }

  @Test
  void a_server_without_room_for_contexts_is_refused() {
    assertThatThrownBy(() -> new CalibrationGrid(16, 400, 4096))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("holds 400");
  }
}
