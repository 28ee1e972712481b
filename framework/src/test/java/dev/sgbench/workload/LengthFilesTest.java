package dev.sgbench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.workload.LengthPairs.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lengths that were seen: from a file, in pairs, and mixtures of classes, as written. */
class LengthFilesTest {

  @TempDir private Path folder;

  private String file(String... lines) throws IOException {
    return Files.write(folder.resolve("seen-lengths.csv"), List.of(lines)).toString();
  }

  private static List<RequestSpec> all(int requests, String input, String output, String sessions) {
    return all(new WorkloadNotation(requests, "poisson-10", input, output, "none", sessions));
  }

  private static List<RequestSpec> all(WorkloadNotation notation) {
    List<RequestSpec> taken = new ArrayList<>();
    RequestStream stream = notation.workload().stream(new Seeds(1, 0, 0));
    while (!stream.exhausted()) {
      RequestSpec request = stream.take();
      taken.add(request);
      stream.finished(request, request.arrival());
    }
    return taken;
  }

  private static Pair pair(RequestSpec request) {
    return new Pair(
        request.inputTokens() - request.lineage().prefixTokens(), request.outputTokens());
  }

  @Test
  void lengths_of_a_file_are_drawn_as_often_as_seen() throws IOException {
    String input = "empirical-" + file("tokens", "5", "7", "7", "6");
    long[] counts = new long[3];
    all(20_000, input, "1", "1").forEach(request -> counts[request.inputTokens() - 5]++);
    assertThat(new ChiSquareTest().chiSquareTest(new double[] {1, 1, 2}, counts))
        .isGreaterThan(1e-4);
  }

  @Test
  void a_column_is_chosen_by_name_and_a_law_s_modifiers_hold() throws IOException {
    String path = file("question,answer", "5,100", "7,300");
    assertThat(all(50, "empirical-" + path + "#answer@clip-1-200", "1", "1"))
        .extracting(RequestSpec::inputTokens)
        .containsOnly(100, 200);
    assertThatThrownBy(() -> Lengths.parse("empirical-" + path))
        .hasMessageContaining("line 1")
        .hasMessageContaining("one column, or to be told which")
        .hasMessageContaining("[question, answer]");
    assertThatThrownBy(() -> Lengths.parse("empirical-" + path + "#tokens"))
        .hasMessageContaining("a column tokens");
  }

  @Test
  void a_malformed_length_names_its_place() throws IOException {
    String path = file("tokens", "5", "0");
    assertThatThrownBy(() -> Lengths.parse("empirical-" + path))
        .hasMessage(
            path + ", line 3, column 1 (tokens): expected a whole number of at least 1, found 0");
    String empty = file("tokens");
    assertThatThrownBy(() -> Lengths.parse("empirical-" + empty))
        .hasMessageContaining("expected a length, found the end of the file");
  }

  @Test
  void pairs_stay_together_and_are_drawn_equally_often() {
    Map<Pair, Integer> drawn = new HashMap<>();
    all(20_000, "joint-512x16-64x256-512x64", "joint", "1")
        .forEach(request -> drawn.merge(pair(request), 1, Integer::sum));
    assertThat(drawn.keySet())
        .containsExactlyInAnyOrder(new Pair(512, 16), new Pair(64, 256), new Pair(512, 64));
    long[] counts = drawn.values().stream().mapToLong(Integer::longValue).toArray();
    assertThat(new ChiSquareTest().chiSquareTest(new double[] {1, 1, 1}, counts))
        .isGreaterThan(1e-4);
  }

  @Test
  void pairs_stay_together_in_conversations() {
    Set<Pair> drawn = new HashSet<>();
    all(200, "joint-9x1-3x5", "joint", "4").stream()
        .filter(request -> request.lineage().turn() > 0)
        .forEach(request -> drawn.add(pair(request)));
    assertThat(drawn).containsExactlyInAnyOrder(new Pair(9, 1), new Pair(3, 5));
  }

  @Test
  void pairs_of_a_file_are_those_of_its_rows() throws IOException {
    String path = file("output_length,input_length", "1,9", "5,3");
    Set<Pair> drawn = new HashSet<>();
    all(100, "joint-" + path, "joint", "1").forEach(request -> drawn.add(pair(request)));
    assertThat(drawn).containsExactlyInAnyOrder(new Pair(9, 1), new Pair(3, 5));
    Workload inJava =
        Workload.requests(100)
            .arriving(Arrivals.poisson(10))
            .lengths(LengthPairs.of(List.of(new Pair(9, 1))));
    assertThat(pair(inJava.stream(new Seeds(1, 0, 0)).take())).isEqualTo(new Pair(9, 1));
  }

  @Test
  void pairs_that_are_none_are_refused() throws IOException {
    assertThatThrownBy(() -> LengthPairs.parse("joint-")).hasMessageContaining("joint-512x16");
    assertThatThrownBy(() -> LengthPairs.parse("joint-5x0")).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> all(5, "joint-5x1", "7", "1")).hasMessageContaining("pairs together");
    assertThatThrownBy(() -> all(5, "5", "joint", "1")).hasMessageContaining("pairs together");
    String path = file("input_length,output_length", "5,many");
    assertThatThrownBy(() -> LengthPairs.parse("joint-" + path))
        .hasMessageContaining("line 2, column 2 (output_length)")
        .hasMessageContaining("found many");
  }

  @Test
  void classes_are_mixed_as_written() {
    List<RequestSpec> requests =
        all(
            new WorkloadNotation(
                4000, "poisson-30++constant-10", "64++uniform-500-600", "8", "none++2-1-100", "1"));
    List<RequestSpec> first = requests.stream().filter(r -> r.type().equals("class-1")).toList();
    List<RequestSpec> second = requests.stream().filter(r -> r.type().equals("class-2")).toList();
    assertThat(first.size() + second.size()).isEqualTo(4000);
    assertThat(first.size()).isBetween(2860, 3140); // 3 in 4, five standard errors
    assertThat(first).allMatch(r -> r.inputTokens() == 64 && r.outputTokens() == 8);
    assertThat(second).allMatch(r -> r.inputTokens() >= 600 && r.inputTokens() <= 700);
    assertThat(second.get(7).arrival()).isEqualTo(700_000_000L);
  }

  @Test
  void parts_of_different_numbers_of_classes_are_refused() {
    assertThatThrownBy(
            () ->
                new WorkloadNotation(
                        10, "poisson-1++poisson-2++poisson-3", "5++6", "5", "none", "1")
                    .workload())
        .hasMessageContaining("5++6 is of 2 classes of requests, another part of 3");
    assertThatThrownBy(
            () -> new WorkloadNotation(0, "poisson-1++poisson-2", "5", "5", "none", "1").workload())
        .hasMessageContaining("say how many");
  }
}
