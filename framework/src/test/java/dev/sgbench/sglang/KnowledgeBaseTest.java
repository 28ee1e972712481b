package dev.sgbench.sglang;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
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

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path PAGES = ROOT.resolve(".DUCUMENT");
  private static final String PACKAGE = "dev/sgbench/sglang/";

  /** A column of our own reports too. */
  private static final Set<String> OURS_TOO = Set.of("cached_tokens");

  /** A word that cannot be anything but SGLang's: a path, or several words put together. */
  private static final Pattern DISTINCTIVE =
      Pattern.compile("/.+|--\\w+-.+|\\w+_\\w+|The server .*|Uvicorn .*");

  @Test
  void every_literal_stands_under_the_heading_it_is_bound_to() throws Exception {
    List<Bound> literals = literals();
    for (Bound bound : literals) {
      assertThat(section(bound.where()))
          .as("%s#%s on %s", bound.where().page(), bound.where().heading(), bound.literal())
          .contains("`" + bound.literal() + "`");
    }
    assertThat(literals).hasSizeGreaterThanOrEqualTo(75);
  }

  @Test
  void the_index_names_every_page_on_one_line() throws IOException {
    List<String> index = Files.readAllLines(PAGES.resolve("README.md"));
    List<String> pages = pages();
    for (String page : pages) {
      assertThat(index.stream().filter(line -> line.contains("](" + page + ")"))).hasSize(1);
    }
    assertThat(pages).hasSize(7);
  }

  @Test
  void no_other_package_spells_a_word_of_sglang() throws Exception {
    List<String> words =
        literals().stream()
            .map(Bound::literal)
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

  private record Bound(String literal, DocumentedIn where) {}

  private record Spelled(Path file, String value) {}

  private static List<Bound> literals() throws ReflectiveOperationException {
    List<Bound> result = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter().importPackagesOf(Literal.class).that(isLiteralEnum())) {
      Class<?> loaded = Class.forName(type.getName());
      for (Object constant : loaded.getEnumConstants()) {
        String name = ((Enum<?>) constant).name();
        DocumentedIn own = loaded.getField(name).getAnnotation(DocumentedIn.class);
        DocumentedIn where = own != null ? own : loaded.getAnnotation(DocumentedIn.class);
        assertThat(where).as("@DocumentedIn of %s.%s", type.getName(), name).isNotNull();
        result.add(new Bound(((Literal) constant).literal(), where));
      }
    }
    return result;
  }

  private static DescribedPredicate<JavaClass> isLiteralEnum() {
    return DescribedPredicate.describe(
        "enums of literals", type -> type.isEnum() && type.isAssignableTo(Literal.class));
  }

  /** The text from a heading to the next of any level. */
  private static String section(DocumentedIn where) throws IOException {
    List<String> lines = Files.readAllLines(PAGES.resolve(where.page() + ".md"));
    int start = lines.indexOf("## " + where.heading());
    assertThat(start).as("heading \"%s\" of %s", where.heading(), where.page()).isNotNegative();
    List<String> after = lines.subList(start + 1, lines.size());
    return String.join("\n", after.stream().takeWhile(line -> !line.startsWith("#")).toList());
  }

  private static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
          .toList();
    }
  }

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
      Path main = ROOT.resolve(module).resolve("src/main/java");
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
        Path file = ROOT.relativize(Path.of(unit.getSourceFile().toUri()));
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
