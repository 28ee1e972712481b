package dev.sgbench.processor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Sources compiled with the processor, all of javac's warnings, and {@code -Werror}.
 *
 * @param succeeded whether javac did
 * @param diagnostics what javac and the processor said
 */
record Compilation(boolean succeeded, List<Diagnostic<? extends JavaFileObject>> diagnostics) {

  static Compilation of(Path sources, Path output) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> heard = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-Xlint:all",
            "-Werror",
            "--release=17",
            "-cp",
            System.getProperty("java.class.path"),
            "-processor",
            BenchProcessor.class.getName(),
            "-d",
            output.toString());
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(heard, Locale.ROOT, StandardCharsets.UTF_8)) {
      boolean succeeded =
          javac
              .getTask(
                  null,
                  files,
                  heard,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(sourcesUnder(sources)))
              .call();
      return new Compilation(succeeded, heard.getDiagnostics());
    }
  }

  /** What was said of one source, each as {@code line: text}. */
  List<String> of(Path source) {
    return diagnostics.stream()
        .filter(d -> d.getSource() != null)
        .filter(d -> Path.of(d.getSource().getName()).endsWith(source))
        .map(d -> d.getLineNumber() + ": " + d.getMessage(Locale.ROOT))
        .toList();
  }

  static List<Path> sourcesUnder(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
  }
}
