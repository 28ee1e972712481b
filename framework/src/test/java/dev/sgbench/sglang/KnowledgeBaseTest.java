package dev.sgbench.sglang;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Every word of SGLang's is explained in the knowledge base, and spelled in one package only. */
class KnowledgeBaseTest {

  private static final String PACKAGE = "dev/sgbench/sglang/";

  /** A column of our own reports too. */
  private static final Set<String> OURS_TOO = Set.of("cached_tokens");

  /** A word that cannot be anything but SGLang's: a path, or several words put together. */
  private static final Pattern DISTINCTIVE =
      Pattern.compile("/.+|--\\w+-.+|\\w+_\\w+|The server .*|Uvicorn .*");

  @Test
  void every_literal_is_where_it_is_bound_to_and_of_the_releases_it_claims() throws Exception {
    assertThat(KnowledgeBase.read().problems(Binding.ofCode())).isEmpty();
  }

  @Test
  void no_other_package_spells_a_word_of_sglang() throws Exception {
    List<String> words =
        Binding.ofCode().stream()
            .map(Binding::literal)
            .filter(DISTINCTIVE.asMatchPredicate())
            .filter(word -> !OURS_TOO.contains(word))
            .toList();
    List<String> found = new ArrayList<>();
    List<Spelled> spelled = sourceLiterals();
    for (Spelled text : spelled) {
      words.stream()
          .filter(word -> stands(word, text.value()))
          .map(word -> text.file() + " spells \"" + word + "\": use the enum of dev.sgbench.sglang")
          .forEach(found::add);
    }
    assertThat(found).isEmpty();
    assertThat(words).hasSizeGreaterThan(50);
    assertThat(spelled).isNotEmpty();
  }

  private record Spelled(Path file, String value) {}

  private static boolean stands(String word, String text) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      if ((at == 0 || !wordPart(text.charAt(at - 1)))
          && (end == text.length() || !wordPart(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean wordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  /** String literals of all main sources outside this package; a benchmark's flags are its own. */
  private static List<Spelled> sourceLiterals() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("framework", "annotations-processor")) {
      Path main = KnowledgeBase.ROOT.resolve(module).resolve("src/main/java");
      if (Files.exists(main)) {
        try (Stream<Path> files = Files.walk(main)) {
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.toString().contains(PACKAGE))
              .forEach(sources::add);
        }
      }
    }
    return parse(sources);
  }

  private static List<Spelled> parse(List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Spelled> result = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      for (var unit : task.parse()) {
        Path file = KnowledgeBase.ROOT.relativize(Path.of(unit.getSourceFile().toUri()));
        new TreeScanner<Void, Void>() {
          @Override
          public Void visitLiteral(LiteralTree literal, Void unused) {
            if (literal.getValue() instanceof String text) {
              result.add(new Spelled(file, text));
            }
            return null;
          }
        }.scan(unit, null);
      }
    }
    return result;
  }
}
