package dev.sgbench.sglang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/** The knowledge base's index, for people and for programs, and the tests that its pages name. */
class KnowledgeIndexTest {

  private static final Pattern ROW =
      Pattern.compile("\\| \\[(.+)\\.md]\\(\\1\\.md\\) \\| (.+) \\|");
  private static final Pattern TESTED = Pattern.compile("测试：((?:`[\\w.]+`[、，]?)+)");
  private static final Pattern LINK = Pattern.compile("]\\((?!http)([^)#]+)\\)");
  private static final Pattern QUOTED = Pattern.compile("`([\\w.]+)`");

  private static KnowledgeBase base;
  private static Map<String, String> summaries;

  @BeforeAll
  static void read() throws IOException {
    base = KnowledgeBase.read();
    summaries =
        Files.readAllLines(KnowledgeBase.FOLDER.resolve("README.md")).stream()
            .map(ROW::matcher)
            .filter(Matcher::matches)
            .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
  }

  @Test
  void the_index_has_one_line_for_every_page() {
    assertThat(summaries.keySet()).isEqualTo(base.pages().keySet());
    assertThat(summaries).hasSize(12);
  }

  @Test
  void pages_that_the_code_does_not_use_are_named() throws Exception {
    Set<String> unused = new TreeSet<>(base.pages().keySet());
    Binding.ofCode().forEach(word -> unused.remove(word.page()));
    String named =
        unused.stream()
            .map(page -> "`" + page + "`")
            .collect(Collectors.joining("、", "代码没有用到的页：", "。"));

    assertThat(Files.readAllLines(KnowledgeBase.FOLDER.resolve("README.md"))).contains(named);
  }

  @Test
  void what_limits_running_requests_and_how_to_change_it_is_one_hop_away() {
    assertThat(summaries.get("limits"))
        .contains(
            LaunchFlag.MAX_RUNNING_REQUESTS.literal(),
            Endpoint.SET_INTERNAL_STATE.literal(),
            SglangVersion.parse("0.5.3").limitKey().literal(),
            SglangVersion.parse("0.5.3.post1").limitKey().literal());
  }

  @Test
  void the_index_for_programs_has_a_line_a_page_with_its_headings_words_and_tests()
      throws Exception {
    ObjectMapper json = new ObjectMapper();
    List<Binding> code = Binding.ofCode();
    StringBuilder lines = new StringBuilder();
    for (String page : base.pages().keySet()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("page", page + ".md");
      entry.put("summary", summaries.get(page));
      entry.put("headings", headings(page, code));
      lines.append(json.writeValueAsString(entry)).append('\n');
    }
    GeneratedFile.assertIs(".DUCUMENT/index.jsonl", lines.toString());
  }

  private static List<Map<String, Object>> headings(String page, List<Binding> code) {
    List<Map<String, Object>> result = new ArrayList<>();
    for (String heading : base.headings(page)) {
      Map<String, String> words = new TreeMap<>();
      code.stream()
          .filter(word -> word.page().equals(page) && word.heading().equals(heading))
          .forEach(word -> words.put(word.literal(), word.versions()));
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("heading", heading);
      entry.put("usedByCode", words);
      entry.put("tests", tests(base.section(page, heading)));
      result.add(entry);
    }
    return result;
  }

  /** The tests that lines name, such as {@code DialectTest} or {@code DialectTest.some_method}. */
  private static Set<String> tests(List<String> lines) {
    return lines.stream()
        .flatMap(line -> TESTED.matcher(line).results())
        .flatMap(told -> QUOTED.matcher(told.group(1)).results())
        .map(quoted -> quoted.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void every_test_that_a_page_names_exists() throws Exception {
    Map<String, String> classes = testClasses();
    Set<String> named = tests(base.pages().values().stream().flatMap(List::stream).toList());
    List<String> missing = new ArrayList<>();
    for (String test : named) {
      List<String> parts = List.of(test.split("\\."));
      String type = classes.get(parts.get(0));
      if (type == null || !isTest(Class.forName(type), parts)) {
        missing.add(test);
      }
    }
    assertThat(missing).isEmpty();
    assertThat(named).hasSizeGreaterThan(30);
  }

  /** Full names by simple names. */
  private static Map<String, String> testClasses() throws IOException {
    Path sources = Path.of("src/test/java");
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> sources.relativize(file).toString().replace(".java", ""))
          .collect(
              Collectors.toMap(
                  name -> name.substring(name.lastIndexOf('/') + 1),
                  name -> name.replace('/', '.'),
                  (one, other) -> one));
    }
  }

  /** Whether a class has the method that is named, or, if none is, any test. */
  private static boolean isTest(Class<?> type, List<String> parts) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> parts.size() == 1 || method.getName().equals(parts.get(1)))
        .anyMatch(
            method ->
                method.isAnnotationPresent(Test.class)
                    || method.isAnnotationPresent(TestFactory.class)
                    || method.isAnnotationPresent(ParameterizedTest.class));
  }

  @Test
  void every_statement_that_claims_a_test_says_so_in_the_form_that_is_checked() {
    List<String> odd =
        base.pages().values().stream()
            .flatMap(List::stream)
            .filter(line -> line.contains("测试：") && !TESTED.matcher(line).find())
            .toList();
    assertThat(odd).isEmpty();
  }

  @Test
  void every_link_of_a_page_leads_to_a_page() {
    List<String> targets =
        base.pages().values().stream()
            .flatMap(List::stream)
            .flatMap(line -> LINK.matcher(line).results())
            .map(MatchResult::group)
            .map(link -> link.substring(2, link.length() - 1))
            .toList();
    assertThat(targets)
        .isNotEmpty()
        .allMatch(link -> Files.exists(KnowledgeBase.FOLDER.resolve(link)));
  }
}
