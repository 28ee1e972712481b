package dev.sgbench.sglang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SglangVersionTest {

  @Test
  void versions_are_ordered_by_age() {
    List<String> oldestFirst =
        List.of("0.4.9", "0.4.9.post3", "0.5.0rc2", "0.5.0", "0.5.3", "0.5.3.post1", "0.5.17");
    Stream<String> sorted =
        oldestFirst.stream()
            .sorted((a, b) -> b.compareTo(a))
            .map(SglangVersion::parse)
            .sorted()
            .map(SglangVersion::toString);
    assertThat(sorted).containsExactlyElementsOf(oldestFirst);
  }

  @Test
  void a_local_build_counts_as_its_base() {
    assertThat(SglangVersion.parse("0.5.17+cu130")).isEqualTo(SglangVersion.parse("0.5.17"));
  }

  @Test
  void the_key_of_the_limit_changes_after_0_5_3() {
    assertThat(SglangVersion.parse("0.5.3").limitKey()).isEqualTo(LimitField.MAX_MICRO_BATCH_SIZE);
    assertThat(SglangVersion.parse("0.5.3.post1").limitKey())
        .isEqualTo(LimitField.PP_MAX_MICRO_BATCH_SIZE);
  }

  @Test
  void the_load_endpoint_changes_with_0_5_8() {
    assertThat(SglangVersion.parse("0.5.7").loadEndpoint()).isEqualTo(Endpoint.GET_LOAD);
    assertThat(SglangVersion.parse("0.5.8").loadEndpoint()).isEqualTo(Endpoint.V1_LOADS);
  }

  @Test
  void a_version_without_load_counts_says_which_has_them() {
    assertThatThrownBy(() -> SglangVersion.parse("0.4.9").loadEndpoint())
        .hasMessageContaining("0.4.9")
        .hasMessageContaining("use 0.5.3 or newer");
  }

  @Test
  void a_version_without_a_live_limit_says_which_has_one() {
    assertThatThrownBy(() -> SglangVersion.parse("0.4.6").limitKey())
        .hasMessageContaining("use 0.4.6.post5 or newer");
  }

  @Test
  void something_else_is_no_version() {
    assertThatThrownBy(() -> SglangVersion.parse("latest")).hasMessageContaining("\"latest\"");
  }

  @Test
  void releases_are_in_order_of_release() {
    assertThat(
            Stream.of("0.5.10", "0.5.0rc2", "0.4.9.post1", "0.5.0", "0.4.9", "0.5.0rc0", "0.5.9")
                .map(text -> SglangVersion.release(text).orElseThrow())
                .sorted()
                .map(SglangVersion::toString))
        .containsExactly(
            "0.4.9", "0.4.9.post1", "0.5.0rc0", "0.5.0rc2", "0.5.0", "0.5.9", "0.5.10");
  }

  @Test
  void what_is_no_release_is_none() {
    for (String text :
        new String[] {"", "latest", "0.5", "0.5.1x", "0.5.1post3", "0.5.0rc", "0.5.17+cu130"}) {
      assertThat(SglangVersion.release(text)).as(text).isEmpty();
    }
  }
}
