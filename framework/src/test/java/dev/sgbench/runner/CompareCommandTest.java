package dev.sgbench.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.report.comparison.SampleReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

  @TempDir private Path folder;
  private Path base;
  private Path slower;

  @BeforeEach
  void write_reports() {
    base = SampleReport.standard().write(folder);
    slower = SampleReport.standard().withLatency(1.1).write(folder);
  }

  private static int compare(Path base, Path fresh, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("compare", base.toString(), fresh.toString()));
    arguments.addAll(List.of(options));
    return Main.run(arguments);
  }

  @Test
  void no_regression_is_0_and_a_regression_4() throws Exception {
    assertThat(compare(base, base)).isZero();
    assertThat(compare(base, slower)).isEqualTo(4);
    assertThat(compare(slower, base)).as("faster").isZero();
  }

  @Test
  void undecided_is_5_or_0_as_asked() throws Exception {
    Path other = SampleReport.standard().withSeed("2").write(folder);
    String tight = "--threshold=0%";
    assertThat(compare(base, other, tight)).isEqualTo(5);
    assertThat(compare(base, other, tight, "--undecided=pass")).isZero();
  }

  @Test
  void a_load_that_was_not_the_one_asked_for_is_3() throws Exception {
    assertThat(compare(base, SampleReport.standard().invalid("late").write(folder))).isEqualTo(3);
  }

  @Test
  void thresholds_and_metrics_are_named() throws Exception {
    assertThat(compare(base, slower, "--threshold", "1%,totalLatency=15%")).isZero();
    assertThat(compare(base, slower, "--metrics=throughput")).isZero();
    assertThatThrownBy(() -> compare(base, slower, "--metrics=latency"))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("no metric is named 'latency'");
    assertThatThrownBy(() -> compare(base, slower, "--threshold=0.05"))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("--threshold expects a percentage");
    assertThatThrownBy(() -> compare(base, slower, "--confidence=95"))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("between 0.5 and 1");
  }

  @Test
  void what_may_differ_is_named() throws Exception {
    Path real = SampleReport.standard().withPlace("servers", "local").write(folder);
    assertThatThrownBy(() -> compare(base, real)).isInstanceOf(InvalidBenchmarkException.class);
    assertThat(compare(base, real, "--across=servers")).isZero();
  }

  @Test
  void results_files_do_as_well_as_folders_and_output_goes_to_a_file() throws Exception {
    Path file = folder.resolve("comment.md");
    int code =
        compare(
            base.resolve("jmh-result.json"),
            slower.resolve("jmh-result.json"),
            "--format=markdown",
            "-o",
            file.toString());
    assertThat(code).isEqualTo(4);
    assertThat(Files.readString(file)).startsWith("**REGRESSION");
  }

  @Test
  void one_report_is_not_enough() throws Exception {
    assertThat(Main.run(List.of("compare", base.toString()))).isEqualTo(2);
  }
}
