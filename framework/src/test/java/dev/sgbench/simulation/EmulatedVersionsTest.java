package dev.sgbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.sglang.ServerFacts;
import dev.sgbench.sglang.SglangControl;
import dev.sgbench.sglang.SglangVersion;
import dev.sgbench.time.SystemClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client asks each version in that version's own words: endpoints, keys, shapes. */
class EmulatedVersionsTest {

  private static final String[] ARGUMENTS = {"--max-running-requests=8"};

  @ParameterizedTest
  @ValueSource(strings = {"0.4.9", "0.5.11", "0.5.17", "0.5.23"})
  void facts_and_limit_are_read_and_the_limit_is_changed(String version) {
    try (EmulatedServer server = new EmulatedServer(version, ARGUMENTS);
        SglangControl control = new SglangControl(server.url(), null)) {
      ServerFacts facts = control.facts();
      assertThat(facts.version()).isEqualTo(SglangVersion.parse(version));
      assertThat(facts.maxRunningCeiling()).isEqualTo(8);

      control.setLimit(3);

      assertThat(control.limit()).isEqualTo(3);
      control.flushCache();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5.11", "0.5.17", "0.5.23"})
  void load_is_read_where_the_version_tells_it(String version) {
    try (EmulatedServer server = new EmulatedServer(version, ARGUMENTS);
        SglangControl control = new SglangControl(server.url(), null)) {
      assertThat(control.load(new SystemClock()).running()).isZero();
      assertThat(control.load(new SystemClock()).queued()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = "0.4.9")
  void a_version_that_does_not_tell_its_load_is_named_with_the_one_that_does(String version) {
    try (EmulatedServer server = new EmulatedServer(version, ARGUMENTS);
        SglangControl control = new SglangControl(server.url(), null)) {
      assertThatThrownBy(() -> control.load(new SystemClock()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("use 0.5.3 or newer");
    }
  }
}
