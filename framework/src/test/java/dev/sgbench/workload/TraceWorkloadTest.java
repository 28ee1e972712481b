package dev.sgbench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceWorkloadTest {

  private static final String FOLDER = ":src/test/resources/traces/";
  private static final String AZURE = "azure" + FOLDER + "azure-2023.csv";

  private static List<RequestSpec> all(int requests, String arrivals, String input, String output) {
    Workload workload =
        new WorkloadNotation(requests, arrivals, input, output, "none", "1").workload();
    RequestStream stream = workload.stream(new Seeds(1, 0, 0));
    List<RequestSpec> taken = new ArrayList<>();
    while (!stream.exhausted()) {
      taken.add(stream.take());
    }
    return taken;
  }

  private static int[] ids(RequestSpec request) {
    int[] ids = new int[request.inputTokens()];
    request.prompt().fill(ids);
    return ids;
  }

  @Test
  void a_trace_is_replayed_with_its_instants_and_lengths() {
    List<RequestSpec> requests = all(0, AZURE + "@speed-2", "trace", "trace");
    assertThat(requests)
        .extracting(RequestSpec::arrival)
        .containsExactly(0L, 125_000_000L, 1_000_000_000L);
    assertThat(requests).extracting(RequestSpec::inputTokens).containsExactly(374, 396, 879);
    assertThat(requests).extracting(RequestSpec::outputTokens).containsExactly(44, 109, 55);
    assertThat(all(2, AZURE, "trace", "trace")).hasSize(2);
  }

  @Test
  void instants_and_lengths_can_be_taken_alone() {
    assertThat(all(0, AZURE, "7", "uniform-1-3")).hasSize(3).allMatch(r -> r.inputTokens() == 7);
    List<RequestSpec> lengths = all(0, "constant-10", "lengths" + FOLDER + "lengths.csv", "trace");
    assertThat(lengths).extracting(RequestSpec::arrival).containsExactly(0L, 100_000_000L);
    assertThat(lengths).extracting(RequestSpec::inputTokens).containsExactly(10, 20);
  }

  @Test
  void blocks_of_mooncake_become_shared_prefixes() {
    List<RequestSpec> requests = all(0, "mooncake" + FOLDER + "mooncake.jsonl", "trace", "trace");
    assertThat(requests.get(0).lineage()).isEqualTo(new Lineage(Lineage.NONE, 0, 0, 0));
    assertThat(requests.get(1).lineage()).isEqualTo(new Lineage(Lineage.NONE, 0, 0, 1024));
    int[] first = ids(requests.get(0));
    int[] second = ids(requests.get(1));
    assertThat(first).hasSize(1100);
    assertThat(Arrays.copyOf(second, 1024)).isEqualTo(Arrays.copyOf(first, 1024));
    assertThat(second[1024]).isNotEqualTo(first[1024]);
  }

  @Test
  void parts_that_do_not_fit_together_are_refused() {
    assertThatThrownBy(() -> all(4, AZURE, "trace", "trace"))
        .hasMessageContaining("4 requests are asked for, but the trace has 3");
    assertThatThrownBy(() -> all(1, AZURE, "trace", "5")).hasMessageContaining("together");
    assertThatThrownBy(() -> all(0, "poisson-1", "5", "5")).hasMessageContaining("say how many");
    assertThatThrownBy(() -> all(0, "lengths" + FOLDER + "lengths.csv", "5", "5"))
        .hasMessageContaining("has no instants of arrival");
    assertThatThrownBy(
            () -> new WorkloadNotation(0, AZURE, "trace", "trace", "none", "4").workload())
        .hasMessageContaining("stand alone");
  }
}
