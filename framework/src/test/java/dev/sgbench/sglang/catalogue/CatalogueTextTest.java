package dev.sgbench.sglang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.sglang.SglangVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTextTest {

  private static final CatalogueText FLAGS = new CatalogueText(Catalogue.FLAGS);

  private static SglangVersion version(String text) {
    return SglangVersion.parse(text);
  }

  @Test
  void a_list_has_what_the_version_has() {
    List<String> lines = FLAGS.list(version("0.5.3"));

    assertThat(lines)
        .contains("--max-running-requests  type=int  arity=one  default=null")
        .noneMatch(line -> line.startsWith("--pp-max-micro-batch-size"));
    assertThat(lines).hasSize(246);
  }

  @Test
  void a_search_tells_the_versions_of_each_name() {
    assertThat(FLAGS.search("micro-batch"))
        .contains(
            "--max-micro-batch-size  0.4.9.post3 to 0.5.3",
            "--pp-max-micro-batch-size  0.5.3.post1 and newer");
  }

  @Test
  void an_item_is_shown_through_all_its_versions_by_any_of_its_names() {
    assertThat(FLAGS.show("--tp-size"))
        .containsExactly(
            "0.4.9.post3 to 0.5.13.post1  --tensor-parallel-size  aliases=--tp-size  type=int"
                + "  arity=one  default=1",
            "0.5.14 and newer  --tp-size  aliases=--tensor-parallel-size  type=int  arity=one"
                + "  default=1");
  }

  @Test
  void a_difference_names_what_went_what_came_and_what_changed() {
    assertThat(FLAGS.diff(version("0.5.3"), version("0.5.3.post1")))
        .contains(
            "- --max-micro-batch-size  replaced by --pp-max-micro-batch-size",
            "+ --pp-max-micro-batch-size  type=int  arity=one  default=null");
    assertThat(FLAGS.diff(version("0.5.17"), version("0.5.17"))).isEmpty();
    assertThat(new CatalogueText(Catalogue.ENDPOINTS).diff(version("0.5.17"), version("0.5.23")))
        .contains("- /get_load");
  }

  @Test
  void meta_info_keys_say_which_flag_they_take() {
    assertThat(new CatalogueText(Catalogue.META_INFO).show("request_finished_ts"))
        .containsExactly("0.5.10 and newer  request_finished_ts  condition=--enable-metrics");
  }

  @Test
  void every_release_has_something_of_everything_but_older_versions_are_refused() {
    for (Catalogue catalogue : Catalogue.values()) {
      assertThat(Releases.all())
          .allSatisfy(release -> assertThat(catalogue.of(release)).isNotEmpty());
    }
    assertThat(Releases.all()).hasSize(49);
    assertThatThrownBy(() -> Catalogue.FLAGS.of(version("0.4.9")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("known from 0.4.9.post3 on");
  }
}
