package dev.sgbench.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sgbench.analysis.Metric;
import dev.sgbench.analysis.comparison.Comparison;
import dev.sgbench.analysis.comparison.Method;
import dev.sgbench.analysis.comparison.Thresholds;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.report.comparison.ReportComparison.Outcome;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportComparisonTest {

  @TempDir private Path folder;

  private static ReportComparison compare(SavedReport base, SavedReport fresh) {
    return compare(base, fresh, Set.of());
  }

  private static ReportComparison compare(
      SavedReport base, SavedReport fresh, Set<Comparability> across) {
    return ReportComparison.of(
        base,
        fresh,
        new ReportComparison.Rules(
            Comparison.DECISIVE,
            new Thresholds(0.02, Map.of(Metric.THROUGHPUT, 0.1)),
            0.95,
            across));
  }

  private SavedReport saved(SampleReport report) {
    return SavedReport.read(report.write(folder));
  }

  @Test
  void a_report_against_itself_passes() {
    SavedReport report = saved(SampleReport.standard());
    ReportComparison comparison = compare(report, report);
    assertThat(comparison.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(comparison.rows()).hasSize(4);
    assertThat(comparison.notes()).isEmpty();
  }

  @Test
  void a_slower_report_is_a_regression_of_latency_alone() throws Exception {
    ReportComparison comparison =
        compare(saved(SampleReport.standard()), saved(SampleReport.standard().withLatency(1.2)));
    assertThat(comparison.outcome()).isEqualTo(Outcome.REGRESSION);
    JsonNode json = new ObjectMapper().readTree(ComparisonFormat.JSON.write(comparison));
    assertThat(json.findValuesAsText("verdict"))
        .containsExactly("NO_REGRESSION", "REGRESSION", "NO_REGRESSION", "REGRESSION");
    assertThat(json.at("/findings/1/change").doubleValue()).isCloseTo(0.2, within(1e-9));
    assertThat(json.at("/findings/1/metric").textValue()).isEqualTo("totalLatency");
    assertThat(json.at("/findings/1/unit").textValue()).isEqualTo("ms");
    assertThat(json.at("/outcome").textValue()).isEqualTo("REGRESSION");
  }

  @Test
  void text_and_markdown_say_the_same() {
    ReportComparison comparison =
        compare(saved(SampleReport.standard()), saved(SampleReport.standard().withLatency(1.2)));
    String text = ComparisonFormat.TEXT.write(comparison);
    assertThat(text)
        .contains("Same seed: pairs of iterations")
        .contains("REGRESSION: 2 regressions, 0 undecided, 2 without regression");
    assertThat(text.lines().filter(line -> line.startsWith("Routing.totalLatency")))
        .hasSize(2)
        .allMatch(line -> line.contains("+20.00 %") && line.endsWith("REGRESSION"));
    String markdown = ComparisonFormat.MARKDOWN.write(comparison);
    assertThat(markdown).startsWith("**REGRESSION: 2 regressions");
    assertThat(markdown.lines().filter(line -> line.startsWith("| Routing."))).hasSize(4);
    assertThat(markdown.lines().filter(line -> line.startsWith("|")))
        .allMatch(line -> line.chars().filter(c -> c == '|').count() == 11);
  }

  @Test
  void other_seeds_are_not_paired() {
    ReportComparison comparison =
        compare(saved(SampleReport.standard()), saved(SampleReport.standard().withSeed("2")));
    assertThat(comparison.comparison().findings())
        .allMatch(finding -> finding.method() == Method.WELCH_ITERATIONS);
    assertThat(ComparisonFormat.TEXT.write(comparison)).contains("Different seeds");
  }

  @Test
  void another_gpu_is_refused_unless_told_by_name() {
    SavedReport base = saved(SampleReport.standard());
    SavedReport other = saved(SampleReport.standard().withPlace("gpu", "h200"));
    assertThatThrownBy(() -> compare(base, other))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("gpu: BASE has cpu, NEW has h200")
        .hasMessageContaining("--across");
    ReportComparison across = compare(base, other, EnumSet.of(Comparability.GPU));
    assertThat(across.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(ComparisonFormat.TEXT.write(across)).contains("across gpu: BASE has cpu");
  }

  @Test
  void simulated_against_real_is_refused_unless_told_by_name() {
    SavedReport base = saved(SampleReport.standard());
    SavedReport other = saved(SampleReport.standard().withPlace("servers", "local"));
    assertThatThrownBy(() -> compare(base, other))
        .hasMessageContaining("servers: BASE has virtual, NEW has local");
    assertThat(compare(base, other, EnumSet.of(Comparability.SERVERS)).outcome())
        .isEqualTo(Outcome.PASSED);
  }

  @Test
  void another_sglang_is_refused_also_where_only_the_running_one_differs() {
    SavedReport base = saved(SampleReport.standard());
    SavedReport declared = saved(SampleReport.standard().withPlace("sglang", "0.5.23"));
    assertThatThrownBy(() -> compare(base, declared)).hasMessageContaining("sglang: ");
    SavedReport found = saved(SampleReport.standard().withServer("version", "0.5.23"));
    assertThatThrownBy(() -> compare(base, found)).hasMessageContaining("sglang: ");
    SavedReport model = saved(SampleReport.standard().withServer("model", "qwen"));
    assertThatThrownBy(() -> compare(base, model)).hasMessageContaining("model: ");
  }

  @Test
  void another_load_is_refused_unless_told_by_name() {
    SavedReport base = saved(SampleReport.standard());
    SavedReport longer = saved(SampleReport.standard().withInputOf(2000));
    assertThatThrownBy(() -> compare(base, longer))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("workload: demo.Routing:policy=round-robin,rate=20 is")
        .hasMessageContaining("tokens=1]")
        .hasMessageContaining("tokens=2000]");
    ReportComparison across = compare(base, longer, EnumSet.of(Comparability.WORKLOAD));
    assertThat(across.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(across.comparison().findings())
        .as("they did not see the same requests")
        .allMatch(finding -> finding.method() == Method.WELCH_ITERATIONS);
  }

  @Test
  void a_benchmark_that_vanished_is_refused_and_a_new_one_is_noted() {
    SavedReport both = saved(SampleReport.standard());
    SavedReport one = saved(SampleReport.standard().without("shortest-queue"));
    assertThatThrownBy(() -> compare(both, one))
        .hasMessageContaining("cells: NEW lacks demo.Routing:policy=shortest-queue");
    assertThat(compare(both, one, EnumSet.of(Comparability.CELLS)).rows()).hasSize(2);
    assertThat(compare(one, both).notes())
        .containsExactly(
            "only in NEW, so not compared: demo.Routing:policy=shortest-queue,rate=20");
  }

  @Test
  void an_invalid_load_judges_nothing() {
    ReportComparison comparison =
        compare(saved(SampleReport.standard()), saved(SampleReport.standard().invalid("too late")));
    assertThat(comparison.outcome()).isEqualTo(Outcome.INVALID);
    assertThat(ComparisonFormat.TEXT.write(comparison)).contains("INVALID in NEW", "too late");
  }

  @Test
  void an_unstable_cell_is_labelled() {
    ReportComparison comparison =
        compare(saved(SampleReport.standard().unstable()), saved(SampleReport.standard()));
    assertThat(comparison.notes()).allMatch(note -> note.startsWith("UNSTABLE in BASE"));
  }

  @Test
  void a_folder_without_a_report_is_refused() {
    assertThatThrownBy(() -> SavedReport.read(folder.resolve("nowhere")))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("manifest.json");
  }
}
