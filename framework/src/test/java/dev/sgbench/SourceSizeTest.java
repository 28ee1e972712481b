package dev.sgbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * House numbers: how long files and methods may be, how many parameters, and where everything may
 * be caught.
 */
class SourceSizeTest {

  private static final int FILE_LINES = 400;
  private static final int METHOD_LINES = 40;

  /** The page's scripts have no build of their own that would look at them. */
  private static final int SCRIPT_LINES = 250;

  private static final int SCRIPT_COLUMNS = 200;
  private static final int PARAMETERS = 6;
  private static final List<String> CATCH_ALL =
      List.of("Exception", "RuntimeException", "Throwable", "Error");

  private static final List<Path> FILES = new ArrayList<>();
  private static final List<String> LONG_METHODS = new ArrayList<>();
  private static final List<String> WIDE_METHODS = new ArrayList<>();
  private static final List<String> CATCH_ALLS = new ArrayList<>();

  @BeforeAll
  static void parse_all_main_sources() throws IOException {
    Path root = Path.of("").toAbsolutePath().getParent();
    for (String module : List.of("framework", "annotations-processor", "benchmarks")) {
      try (Stream<Path> tree = Files.walk(root.resolve(module).resolve("src/main/java"))) {
        tree.filter(p -> p.toString().endsWith(".java")).forEach(FILES::add);
      }
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(FILES));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new Measure(unit, positions).scan(unit, null);
      }
    }
  }

  @Test
  void sources_are_looked_at() {
    assertThat(FILES).hasSizeGreaterThan(120);
  }

  @Test
  void no_file_is_too_long() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : FILES) {
      long lines = Files.readAllLines(file).size();
      if (lines > FILE_LINES) {
        found.add(file.getFileName() + ": " + lines + " lines");
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void no_script_is_too_long_or_too_wide() throws IOException {
    List<String> found = new ArrayList<>();
    List<Path> scripts = scripts();
    for (Path script : scripts) {
      List<String> lines = Files.readAllLines(script);
      int widest = lines.stream().mapToInt(String::length).max().orElseThrow();
      if (lines.size() > SCRIPT_LINES || widest > SCRIPT_COLUMNS) {
        found.add(script.getFileName() + ": " + lines.size() + " lines, " + widest + " wide");
      }
    }
    assertThat(scripts).hasSizeGreaterThan(8);
    assertThat(found).isEmpty();
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> tree = Files.walk(Path.of("src/main/resources"))) {
      return tree.filter(p -> p.toString().endsWith(".js")).toList();
    }
  }

  @Test
  void no_method_is_too_long() {
    assertThat(LONG_METHODS).isEmpty();
  }

  @Test
  void no_method_has_too_many_parameters() {
    assertThat(WIDE_METHODS).isEmpty();
  }

  @Test
  void everything_is_caught_only_by_main_and_where_a_users_policy_is_called() {
    // The second only adds to what a policy threw which request and view it was asked about.
    assertThat(CATCH_ALLS)
        .map(place -> place.replaceFirst(":.*", ""))
        .containsExactlyInAnyOrder("Main.java", "Consultation.java");
  }

  private static final class Measure extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private Tree.Kind type;

    Measure(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitClass(ClassTree declared, Void unused) {
      Tree.Kind outer = type;
      type = declared.getKind();
      super.visitClass(declared, null);
      type = outer;
      return null;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      if (method.getBody() != null && positions.getEndPosition(unit, method) >= 0) {
        long first = line(positions.getStartPosition(unit, method.getBody()));
        long last = line(positions.getEndPosition(unit, method));
        if (last - first + 1 > METHOD_LINES) {
          LONG_METHODS.add(where(first) + " " + method.getName() + ": " + (last - first + 1));
        }
        if (method.getParameters().size() > PARAMETERS && !isRecordConstructor(method)) {
          WIDE_METHODS.add(where(first) + " " + method.getName());
        }
      }
      return super.visitMethod(method, null);
    }

    @Override
    public Void visitCatch(CatchTree caught, Void unused) {
      String[] types = caught.getParameter().getType().toString().split(" \\| ", -1);
      if (Arrays.stream(types).anyMatch(CATCH_ALL::contains)) {
        CATCH_ALLS.add(where(line(positions.getStartPosition(unit, caught))));
      }
      return super.visitCatch(caught, null);
    }

    /** A record has as many components as it has facts, and its constructor as many parameters. */
    private boolean isRecordConstructor(MethodTree method) {
      return method.getReturnType() == null && type == Tree.Kind.RECORD;
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }

    private String where(long line) {
      return Path.of(unit.getSourceFile().getName()).getFileName() + ":" + line;
    }
  }
}
