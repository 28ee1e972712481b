package dev.sgbench.sglang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.sglang.catalogue.Catalogue;
import dev.sgbench.sglang.catalogue.Entry;
import dev.sgbench.sglang.catalogue.Releases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The page of differences between the oldest and the newest release that the catalogues know names
 * all of them, as one that touches a benchmark or as one that does not.
 */
class DifferencesTest {

  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /** By catalogue and name, such as {@code flags:--port}: what changed, as the page writes it. */
  private static final Map<String, String> DIFFERENCES = new TreeMap<>();

  /** What the page says touches a benchmark, likewise. */
  private static final Map<String, String> LISTED = new TreeMap<>();

  /** What the page says does not: catalogue and pattern. */
  private static final Set<String> EXCLUDED = new TreeSet<>();

  @BeforeAll
  static void read() throws IOException {
    for (Catalogue catalogue : Catalogue.values()) {
      compare(catalogue);
    }
    KnowledgeBase base = KnowledgeBase.read();
    for (List<String> cells : rows(base, "影响测量")) {
      String change = quoted(cells.get(1)).get(0) + " " + cells.get(2);
      for (String name : quoted(cells.get(3))) {
        assertThat(LISTED.put(cells.get(0) + ":" + name, change.strip())).as(name).isNull();
      }
    }
    for (List<String> cells : rows(base, "不影响测量")) {
      quoted(cells.get(1)).forEach(pattern -> EXCLUDED.add(cells.get(0) + ":" + pattern));
    }
  }

  private static void compare(Catalogue catalogue) {
    SortedMap<String, Entry> before = catalogue.of(Releases.OLDEST);
    SortedMap<String, Entry> after = catalogue.of(Releases.NEWEST);
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      String key = catalogue.name().toLowerCase(Locale.ROOT) + ":" + name;
      List<Entry> entries = catalogue.named(name);
      Entry old = before.get(name);
      Entry now = after.get(name);
      if (old == null) {
        DIFFERENCES.put(key, "+ " + entries.get(0).since() + " 起");
      } else if (now == null) {
        Entry last = entries.get(entries.size() - 1);
        DIFFERENCES.put(key, "- 至 " + last.until().orElseThrow());
      } else if (!old.attributes().equals(now.attributes())) {
        DIFFERENCES.put(key, "~");
      }
    }
  }

  /** The cells of a section's table, without its head. */
  private static List<List<String>> rows(KnowledgeBase base, String heading) {
    return base.section("differences", heading).stream()
        .filter(line -> line.startsWith("| "))
        .skip(1)
        .map(line -> List.of(line.substring(1).strip().split(" *\\| *")))
        .toList();
  }

  private static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map(found -> found.group(1)).toList();
  }

  private static Predicate<String> matching(String pattern) {
    return Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q")).asMatchPredicate();
  }

  @Test
  void what_the_page_lists_is_different_and_since_when() {
    Map<String, String> wrong = new TreeMap<>(LISTED);
    wrong.entrySet().removeIf(row -> row.getValue().equals(DIFFERENCES.get(row.getKey())));

    assertThat(wrong).isEmpty();
    assertThat(LISTED).hasSizeGreaterThan(100);
  }

  @Test
  void every_difference_is_listed_or_excluded() {
    List<String> forgotten = new ArrayList<>(DIFFERENCES.keySet());
    forgotten.removeAll(LISTED.keySet());
    EXCLUDED.forEach(pattern -> forgotten.removeIf(matching(pattern)));

    assertThat(forgotten).isEmpty();
    assertThat(DIFFERENCES).hasSizeGreaterThan(800);
  }

  @Test
  void nothing_is_excluded_that_is_not_different() {
    List<String> idle =
        EXCLUDED.stream()
            .filter(pattern -> DIFFERENCES.keySet().stream().noneMatch(matching(pattern)))
            .toList();

    assertThat(idle).isEmpty();
  }
}
