package dev.sgbench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sgbench.workload.trace.InvalidWorkloadException;
import dev.sgbench.workload.trace.TraceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceWorkloadTest {

  @TempDir private Path folder;
  private Path file;

  private static final String FOLDER = ":src/test/resources/traces/";
  private static final String AZURE = "azure" + FOLDER + "azure-2023.csv";

  private static List<RequestSpec> all(int requests, String arrivals, String input, String output) {
    return all(new WorkloadNotation(requests, arrivals, input, output, "none", "1").workload());
  }

  private static List<RequestSpec> all(Workload workload) {
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
  void replaying_takes_all_that_a_trace_has() {
    assertThat(all(Workload.replaying(TraceFile.parse(AZURE))))
        .extracting(RequestSpec::arrival, RequestSpec::inputTokens, RequestSpec::outputTokens)
        .containsExactly(
            tuple(0L, 374, 44), tuple(250_000_000L, 396, 109), tuple(2_000_000_000L, 879, 55));
    assertThat(Workload.replaying(TraceFile.parse(AZURE)).requests()).hasValue(3);
    assertThatThrownBy(
            () -> Workload.replaying(TraceFile.parse("lengths" + FOLDER + "lengths.csv")))
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessageContaining("has no instants of arrival");
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
  void conversations_and_groups_of_a_saved_workload_share_what_they_shared() throws IOException {
    List<RequestSpec> before = saved("uniform-2-4+1", "3-0.7-uniform-5-20");
    List<RequestSpec> after = all(0, "lengths:" + file, "trace", "trace");
    assertThat(after)
        .extracting(RequestSpec::lineage)
        .containsExactlyElementsOf(before.stream().map(RequestSpec::lineage).toList());
    assertThat(before).anyMatch(r -> r.lineage().turn() > 1);
    int pairs = 0;
    for (int i = 0; i < after.size(); i++) {
      for (int j = 0; j < i; j++) {
        int shared = common(ids(before.get(j)), ids(before.get(i)));
        assertThat(common(ids(after.get(j)), ids(after.get(i))))
            .as(j + " and " + i)
            .isEqualTo(shared);
        pairs += shared > 5 ? 1 : 0;
      }
    }
    assertThat(pairs).isGreaterThan(50);
  }

  private static int common(int[] a, int[] b) {
    int mismatch = Arrays.mismatch(a, b);
    return mismatch < 0 ? a.length : mismatch;
  }

  private List<RequestSpec> saved(String sessions, String prefixes) throws IOException {
    Workload workload =
        new WorkloadNotation(60, "poisson-5", "uniform-1-9", "uniform-1-9", prefixes, sessions)
            .workload();
    List<RequestSpec> requests = new ArrayList<>();
    List<String> lines = new ArrayList<>(List.of(WorkloadListing.HEADER));
    WorkloadListing.each(
        workload,
        new Seeds(1, 0, 0),
        Optional.of(1_000_000_000L),
        request -> {
          requests.add(request);
          lines.add(WorkloadListing.row(request));
        });
    file = Files.write(folder.resolve("saved.csv"), lines);
    return requests;
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
