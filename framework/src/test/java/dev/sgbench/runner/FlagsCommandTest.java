package dev.sgbench.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.api.InvalidBenchmarkException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlagsCommandTest {

  @Test
  void each_question_is_answered() throws Exception {
    assertThat(Main.run(List.of("flags", "list", "0.5.23"))).isZero();
    assertThat(Main.run(List.of("flags", "search", "running"))).isZero();
    assertThat(Main.run(List.of("flags", "show", "--port"))).isZero();
    assertThat(Main.run(List.of("flags", "diff", "0.5.11", "0.5.23", "--catalogue=metrics")))
        .isZero();
  }

  @Test
  void an_unknown_name_and_a_version_that_is_none_are_wrong_usage() {
    assertThatThrownBy(() -> Main.run(List.of("flags", "show", "--prot")))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("no version from 0.4.9.post3 to 0.5.23 has \"--prot\"")
        .hasMessageContaining("did you mean --port, ");
    assertThatThrownBy(() -> Main.run(List.of("flags", "list", "latest")))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("found \"latest\"");
  }
}
