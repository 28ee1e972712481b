package dev.sgbench.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sgbench.benchmarks.faults.ChildRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of {@code docs/requests-csv.md}, as they stand there, on a run's own file. */
class RequestsCsvRecipeIT {

  private static final Path CACHE =
      Path.of(
          System.getenv()
              .getOrDefault("SGBENCH_CACHE", System.getProperty("user.home") + "/.cache/sgbench"));

  @TempDir private Path folder;
  private double mean;
  private long rows;

  @BeforeEach
  void run_a_benchmark() throws IOException, InterruptedException {
    ChildRun.Ended ended =
        ChildRun.run(
            folder, "benchmarks.ContinuousBatching", "--servers=virtual", "-p", "requests=100");
    assertThat(ended.code()).as(ended.err()).isZero();
    List<String> lines = Files.readAllLines(latest().resolve("requests.csv"));
    List<String> header = List.of(lines.get(0).split(",", -1));
    double[] latencies =
        lines.stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .filter(row -> Integer.parseInt(row[header.indexOf("iteration")]) >= 0)
            .mapToDouble(row -> Double.parseDouble(row[header.indexOf("total_latency")]))
            .toArray();
    rows = latencies.length;
    mean = Arrays.stream(latencies).average().orElseThrow();
  }

  private Path latest() {
    return folder.resolve("reports/latest");
  }

  @Test
  void pandas() throws IOException, InterruptedException {
    check(python(recipe("python")));
  }

  @Test
  void duckdb() throws IOException, InterruptedException {
    String program =
        "import duckdb, json\n"
            + "answer = duckdb.sql('''"
            + recipe("sql").replace(";", "")
            + "''')\n"
            + "print(json.dumps([dict(zip(answer.columns, row)) for row in answer.fetchall()]))\n";
    check(python(program));
  }

  private void check(JsonNode answer) {
    assertThat(answer).hasSize(1);
    JsonNode cell = answer.get(0);
    assertThat(cell.get("requests").longValue()).isEqualTo(rows);
    assertThat(cell.get("mean").doubleValue()).isCloseTo(mean, within(1e-9));
    assertThat(cell.get("p99").doubleValue()).isGreaterThan(mean);
  }

  private static String recipe(String language) throws IOException {
    Matcher block =
        Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../docs/requests-csv.md")));
    assertThat(block.find()).as(language).isTrue();
    return block.group(1);
  }

  private JsonNode python(String program) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(CACHE.resolve("tables/bin/python").toString(), "-c", program)
            .directory(latest().toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(() -> read(folder.resolve("err"))).isZero();
    return new ObjectMapper().readTree(out);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
