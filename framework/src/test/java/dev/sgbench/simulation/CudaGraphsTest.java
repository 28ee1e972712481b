package dev.sgbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CudaGraphsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CudaGraphs SMALL = new CudaGraphs(List.of(1, 2, 4, 8, 16), List.of(4, 8));

  /** 100 us a request and token, 1 us a context token, 1 us a pair. */
  private static final StepTime TIME =
      SMALL.pad(new StepCoefficients(1000, 100, 1, 0, 100, 1, 1, 500, 50, 400, 1000));

  private static JsonNode captured() throws IOException {
    return JSON.readTree(
        Path.of("src/test/resources/dev/sgbench/sglang/server_info-0.5.17.json").toFile());
  }

  @Test
  void a_captured_server_tells_the_sizes_of_its_graphs() throws IOException {
    CudaGraphs graphs = CudaGraphs.of(captured());
    assertThat(graphs.decode()).startsWith(1, 2, 4, 8, 12, 16, 24).endsWith(248, 256);
    assertThat(graphs.prefill()).startsWith(4, 8, 12).contains(1280, 1536).endsWith(7680, 8192);
  }

  @Test
  void disabled_graphs_have_no_sizes_although_the_server_lists_some() throws IOException {
    JsonNode told =
        JSON.readTree(
            """
            {"cuda_graph_config": {"decode": {"backend": "full", "bs": [1, 2]},
                                   "prefill": {"backend": "disabled", "bs": [4, 8]}}}""");
    assertThat(CudaGraphs.of(told)).isEqualTo(new CudaGraphs(List.of(1, 2), List.of()));
    assertThat(CudaGraphs.of(JSON.readTree("{}"))).isEqualTo(CudaGraphs.NONE);
  }

  @Test
  void requests_cost_by_the_next_graph_and_context_by_what_is_there() {
    assertThat(TIME.decode(8, 50)).isEqualTo(1_850_000);
    assertThat(TIME.decode(9, 50)).isEqualTo(2_650_000);
    assertThat(TIME.decode(16, 50)).isEqualTo(2_650_000);
  }

  @Test
  void tokens_of_a_prompt_cost_by_the_next_graph_and_pairs_by_what_is_there() {
    assertThat(TIME.prefill(5, 12.5)).isEqualTo(812_500);
    assertThat(TIME.prefill(8, 12.5)).isEqualTo(812_500);
    assertThat(TIME.mixed(5, 12.5, 30)).isEqualTo(842_500);
  }

  @Test
  void above_the_largest_graph_a_pass_takes_its_own_size_s_time() {
    assertThat(TIME.decode(17, 0)).isEqualTo(2_700_000);
    assertThat(TIME.prefill(9, 0)).isEqualTo(900_000);
  }

  @Test
  void what_is_no_row_of_a_graph_is_left_as_it_is() {
    assertThat(TIME.launchPrefill(3)).isEqualTo(650_000);
    assertThat(TIME.intake(3)).isEqualTo(400_000);
    assertThat(TIME.wayOut()).isEqualTo(1_000_000);
  }

  @Test
  void a_server_captures_up_to_what_it_runs_at_once() {
    assertThat(SMALL.upTo(6).decode()).containsExactly(1, 2, 4, 6);
    assertThat(SMALL.upTo(8).decode()).containsExactly(1, 2, 4, 8);
    assertThat(SMALL.upTo(100)).isEqualTo(SMALL);
    assertThat(CudaGraphs.NONE.upTo(6)).isEqualTo(CudaGraphs.NONE);
  }

  @Test
  void sizes_that_do_not_rise_from_one_are_refused() {
    List<Integer> prefill = List.of();
    for (List<Integer> wrong : List.of(List.of(2, 1), List.of(1, 1), List.of(0, 1))) {
      assertThatThrownBy(() -> new CudaGraphs(wrong, prefill))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("whole numbers from 1 that rise");
    }
  }
}
