package dev.sgbench.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every wrong class under {@code src/test/resources/wrong} is refused as its comments say: a
 * comment {@code //! text} stands below the line at fault.
 */
class MistakesTest {

  private static final Path WRONG = Path.of("src/test/resources/wrong");
  private static final String MARK = "//! ";

  @TempDir static Path output;

  private static Compilation compilation;

  @BeforeAll
  static void compile_all_wrong_classes() throws IOException {
    compilation = Compilation.of(WRONG, output);
  }

  static Stream<Path> wrongClasses() throws IOException {
    Path whatTheyUse = WRONG.resolve("elsewhere");
    return Compilation.sourcesUnder(WRONG).stream().filter(path -> !path.startsWith(whatTheyUse));
  }

  @ParameterizedTest
  @MethodSource("wrongClasses")
  void a_wrong_class_is_refused_where_it_is_wrong(Path source) throws IOException {
    assertThat(compilation.of(source))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(expected(source));
  }

  @Test
  void nothing_is_generated_for_wrong_classes() throws IOException {
    assertThat(compilation.succeeded()).isFalse();
    assertThat(output).isEmptyDirectory();
  }

  @Test
  void every_message_has_a_wrong_class() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (Path source : Compilation.sourcesUnder(WRONG)) {
      expected(source).forEach(line -> shown.add(line.replaceAll("^\\d+: (\\[\\w+]).*", "$1")));
    }

    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Message.values()).map(Message::code).toList());
  }

  private static List<String> expected(Path source) throws IOException {
    List<String> expected = new ArrayList<>();
    int line = 0;
    int atFault = 0;
    for (String text : Files.readAllLines(source)) {
      line++;
      if (text.strip().startsWith(MARK)) {
        expected.add(atFault + ": " + text.strip().substring(MARK.length()));
      } else {
        atFault = line;
      }
    }
    return expected;
  }
}
