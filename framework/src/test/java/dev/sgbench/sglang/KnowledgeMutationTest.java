package dev.sgbench.sglang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever is changed of a literal, in the code, on its page or in its catalogue, is found: each is
 * changed in turn, alone.
 */
class KnowledgeMutationTest {

  /** How many the code has: whoever adds one says so here. */
  private static final int LITERALS = 118;

  /** Those that are not SGLang's own, and so in no catalogue. */
  private static final int OUTSIDE = 6;

  private static final String OTHER_RELEASE = "0.5.9";

  private static List<Binding> code;
  private static KnowledgeBase base;

  @BeforeAll
  static void read() throws Exception {
    code = Binding.ofCode();
    base = KnowledgeBase.read();
    assertThat(base.problems(code)).isEmpty();
    assertThat(code.size()).isEqualTo(LITERALS);
    assertThat(code.stream().filter(Binding::isSglangs).count()).isEqualTo(LITERALS - OUTSIDE);
  }

  @Test
  void a_literal_changed_in_the_code_is_found() {
    for (Binding binding : code) {
      String item = binding.item().replace(binding.literal(), binding.literal() + "x");
      assertFound(
          binding,
          with(binding, binding.literal() + "x", binding.heading(), binding.since(), item));
    }
  }

  @Test
  void a_range_changed_in_the_code_is_found() {
    for (Binding binding : code) {
      if (binding.isSglangs()) {
        assertFound(
            binding,
            with(binding, binding.literal(), binding.heading(), OTHER_RELEASE, binding.item()));
      }
    }
  }

  @Test
  void a_heading_or_an_item_changed_in_the_code_is_found() {
    for (Binding binding : code) {
      assertFound(
          binding, with(binding, binding.literal(), "no such", binding.since(), binding.item()));
      if (binding.isSglangs()) {
        assertFound(
            binding,
            with(binding, binding.literal(), binding.heading(), binding.since(), "flags:no-such"));
      }
    }
  }

  private static Binding with(
      Binding old, String literal, String heading, String since, String item) {
    return new Binding(
        old.constant(), literal, old.page(), heading, since, old.until(), item, old.owner());
  }

  private static void assertFound(Binding original, Binding changed) {
    List<Binding> mutated = new ArrayList<>(code);
    mutated.set(mutated.indexOf(original), changed);
    assertThat(base.problems(mutated)).as("%s as %s", original, changed).isNotEmpty();
  }

  @Test
  void a_literal_changed_on_its_page_is_found() {
    for (Binding binding : code) {
      assertFoundOnPage(
          binding, line -> line.replace(binding.quoted(), "`" + binding.literal() + "x`"));
    }
  }

  @Test
  void a_range_changed_on_its_page_is_found() {
    for (Binding binding : code) {
      assertFoundOnPage(
          binding,
          line ->
              KnowledgeBase.says(line, binding)
                  ? line.replace(binding.versions(), OTHER_RELEASE)
                  : line);
    }
  }

  private static void assertFoundOnPage(Binding binding, UnaryOperator<String> change) {
    Map<String, List<String>> pages = new TreeMap<>(base.pages());
    pages.compute(binding.page(), (name, lines) -> lines.stream().map(change).toList());
    assertThat(pages).isNotEqualTo(base.pages());
    assertThat(new KnowledgeBase(pages, base.catalogue()).problems(code))
        .as("%s", binding)
        .isNotEmpty();
  }

  @Test
  void an_item_lost_by_its_catalogue_or_of_other_releases_is_found() {
    for (Binding binding : code) {
      if (binding.isSglangs()) {
        assertFoundInCatalogue(binding, null);
        assertFoundInCatalogue(binding, OTHER_RELEASE + " and newer");
      }
    }
  }

  private static void assertFoundInCatalogue(Binding binding, String releases) {
    Map<String, String> catalogue = new TreeMap<>(base.catalogue());
    catalogue.compute(binding.item(), (item, old) -> releases);
    assertThat(new KnowledgeBase(base.pages(), catalogue).problems(code))
        .as("%s", binding)
        .isNotEmpty();
  }
}
