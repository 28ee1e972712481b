package dev.sgbench.sglang;

import dev.sgbench.sglang.catalogue.Catalogue;
import dev.sgbench.sglang.catalogue.Entry;
import dev.sgbench.sglang.catalogue.Releases;
import dev.sgbench.sglang.catalogue.Stretches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What literals of the code are held against.
 *
 * @param pages lines by file name without {@code .md}; the index is none
 * @param catalogue by catalogue and item, such as {@code flags:--port}, the releases that have it
 */
record KnowledgeBase(Map<String, List<String>> pages, Map<String, String> catalogue) {

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  static final Path FOLDER = ROOT.resolve(".DUCUMENT");

  private static final String PAGE = ".md";

  /** The one that is checked in. */
  static KnowledgeBase read() throws IOException {
    Map<String, List<String>> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(PAGE) && !name.equals("README.md")) {
          pages.put(name.replace(PAGE, ""), Files.readAllLines(file));
        }
      }
    }
    Map<String, String> catalogue = new TreeMap<>();
    for (Catalogue one : Catalogue.values()) {
      one.entries().stream()
          .collect(Collectors.groupingBy(Entry::name))
          .forEach((item, entries) -> catalogue.put(key(one, item), Stretches.of(entries)));
    }
    return new KnowledgeBase(pages, catalogue);
  }

  private static String key(Catalogue catalogue, String item) {
    return catalogue.name().toLowerCase(Locale.ROOT) + ":" + item;
  }

  /** What does not fit together, a line each; empty if everything does. */
  List<String> problems(List<Binding> bindings) {
    List<String> problems = new ArrayList<>();
    for (Binding binding : bindings) {
      if (binding.isSglangs()) {
        inCatalogue(binding, problems);
      }
      onPage(binding, problems);
    }
    return problems;
  }

  private void inCatalogue(Binding binding, List<String> problems) {
    String expected = stretch(binding);
    String found = catalogue.getOrDefault(binding.item(), "no release");
    if (!found.equals(expected)) {
      problems.add(
          "%s says that SGLang %s has it, the catalogue's %s says %s"
              .formatted(binding.constant(), expected, binding.item(), found));
    }
  }

  /** The catalogue's words for a range. */
  private static String stretch(Binding binding) {
    String since = binding.since().isEmpty() ? "" + Releases.OLDEST : binding.since();
    return since + (binding.until().isEmpty() ? " and newer" : " to " + binding.until());
  }

  private void onPage(Binding binding, List<String> problems) {
    List<String> lines = section(binding.page(), binding.heading());
    String where = binding.page() + PAGE + " # " + binding.heading();
    if (lines.stream().noneMatch(line -> line.contains(binding.quoted()))) {
      problems.add(
          "%s: \"%s\" does not have %s".formatted(binding.constant(), where, binding.quoted()));
    } else if (lines.stream().noneMatch(line -> says(line, binding))) {
      problems.add(
          "%s: no line of \"%s\" has both %s and %s"
              .formatted(binding.constant(), where, binding.quoted(), binding.versions()));
    }
  }

  static boolean says(String line, Binding binding) {
    return line.contains(binding.quoted()) && line.contains(binding.versions());
  }

  /** The lines from a heading to the next of any level; empty if the page has no such heading. */
  List<String> section(String page, String heading) {
    List<String> lines = pages.getOrDefault(page, List.of());
    int start = lines.indexOf("## " + heading);
    return start < 0
        ? List.of()
        : lines.subList(start + 1, lines.size()).stream()
            .takeWhile(line -> !line.startsWith("#"))
            .toList();
  }

  /** A page's second-level headings, in order. */
  List<String> headings(String page) {
    return pages.get(page).stream()
        .filter(line -> line.startsWith("## "))
        .map(line -> line.substring(3))
        .toList();
  }
}
