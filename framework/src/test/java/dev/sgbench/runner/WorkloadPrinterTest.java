package dev.sgbench.runner;

import static dev.sgbench.runner.Plans.plan;
import static dev.sgbench.runner.Plans.staticBench;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.Strategy;
import dev.sgbench.workload.RequestSpec;
import dev.sgbench.workload.RequestStream;
import dev.sgbench.workload.Seeds;
import dev.sgbench.workload.WorkloadListing;
import dev.sgbench.workload.WorkloadNotation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkloadPrinterTest {

  private static final Seeds SEEDS = new Seeds(42, 0, 0);

  @TempDir private Path folder;

  private static String printed(RunPlan plan, int rows, Optional<Path> file) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    var choice = new WorkloadPrinter.Choice(0, 0, rows, Optional.empty());
    new WorkloadPrinter(plan, choice, out).print(file);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_load_is_printed_with_its_first_requests_and_held_against_its_law() throws Exception {
    RunPlan plan = plan(TestBench.node("p.Bench", Strategy.CONTINUOUS));
    String text = printed(plan, 3, Optional.empty());
    assertThat(text.lines().filter(line -> line.matches("[0-2],[0-9.]+,default,\\d+,\\d+,,0,,0")))
        .hasSize(3);
    assertThat(text)
        .contains(WorkloadListing.HEADER, "requests in", "input  mean", "the law expects");
  }

  @Test
  void a_saved_load_is_replayed_to_the_nanosecond() throws Exception {
    RunPlan plan = plan(TestBench.node("p.Bench", Strategy.CONTINUOUS));
    Path file = folder.resolve("load.csv");
    printed(plan, 0, Optional.of(file));
    Cell cell = plan.sessions().get(0).cells().get(0);
    List<RequestSpec> asked = all(cell.measurement().workload().stream(SEEDS));
    String trace = "lengths:" + file;
    List<RequestSpec> replayed =
        all(new WorkloadNotation(0, trace, "trace", "trace", "none", "1").workload().stream(SEEDS));
    assertThat(Files.readAllLines(file)).hasSize(asked.size() + 1);
    long first = asked.get(0).arrival();
    assertThat(replayed)
        .extracting(r -> List.of(r.arrival() + first, r.inputTokens(), r.outputTokens()))
        .isEqualTo(
            asked.stream()
                .map(r -> List.<Object>of(r.arrival(), r.inputTokens(), r.outputTokens()))
                .toList());
  }

  private static List<RequestSpec> all(RequestStream stream) {
    List<RequestSpec> requests = new ArrayList<>();
    while (!stream.exhausted()) {
      requests.add(stream.take());
    }
    return requests;
  }

  @Test
  void several_loads_cannot_be_saved_to_one_file() {
    assertThatThrownBy(
            () -> printed(plan(staticBench()), 0, Optional.of(folder.resolve("load.csv"))))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("-o saves one load, but 4 are chosen");
  }

  @Test
  void a_load_that_waits_for_answers_needs_a_latency() {
    var closed = new WorkloadNotation(3, "closed-1", "5", "5", "none", "1").workload();
    assertThatThrownBy(() -> WorkloadListing.each(closed, SEEDS, Optional.empty(), r -> {}))
        .hasMessageContaining("--latency TIME");
    List<Long> arrivals = new ArrayList<>();
    WorkloadListing.each(closed, SEEDS, Optional.of(9L), r -> arrivals.add(r.arrival()));
    assertThat(arrivals).containsExactly(0L, 9L, 18L);
  }
}
