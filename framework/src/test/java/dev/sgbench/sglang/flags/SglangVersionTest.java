package dev.sgbench.sglang.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SglangVersionTest {

  @Test
  void versions_are_in_order_of_release() {
    assertThat(
            Stream.of("0.5.10", "0.5.0rc2", "0.4.9.post1", "0.5.0", "0.4.9", "0.5.0rc0", "0.5.9")
                .map(text -> SglangVersion.parse(text).orElseThrow())
                .sorted()
                .map(SglangVersion::toString))
        .containsExactly(
            "0.4.9", "0.4.9.post1", "0.5.0rc0", "0.5.0rc2", "0.5.0", "0.5.9", "0.5.10");
  }

  @Test
  void what_is_no_version_is_none() {
    for (String text : new String[] {"", "latest", "0.5", "0.5.1x", "0.5.1post3", "0.5.0rc"}) {
      assertThat(SglangVersion.parse(text)).as(text).isEmpty();
    }
  }
}
