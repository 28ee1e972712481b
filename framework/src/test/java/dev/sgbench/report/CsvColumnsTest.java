package dev.sgbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A report's reader finds every column described, and no column that is not there. */
class CsvColumnsTest {

  private static final Path PAGE = Path.of("..", "docs", "requests-csv.md");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(RequestCsv.NAME, RequestCsv.HEADER),
        Arguments.of(ServersCsv.NAME, ServersCsv.HEADER),
        Arguments.of(DecisionsCsv.NAME, DecisionsCsv.HEADER),
        Arguments.of(LimitsCsv.NAME, LimitsCsv.HEADER),
        Arguments.of(GpusCsv.NAME, GpusCsv.HEADER));
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_column_is_described(String file, List<String> header) throws IOException {
    Set<String> described = described(file);
    described.addAll(List.of("iteration", "fork"));
    assertThat(described).containsExactlyInAnyOrderElementsOf(header);
  }

  /** The names in the first cells of the table under the file's heading. */
  private static Set<String> described(String file) throws IOException {
    String page = Files.readString(PAGE);
    String section = page.substring(page.indexOf("### " + file)).substring(4).split("\n#", 2)[0];
    Set<String> names = new LinkedHashSet<>();
    for (String row : section.lines().filter(line -> line.startsWith("| `")).toList()) {
      Matcher name = NAME.matcher(row.substring(0, row.indexOf('|', 1)));
      while (name.find()) {
        names.add(name.group(1));
      }
    }
    return names;
  }
}
