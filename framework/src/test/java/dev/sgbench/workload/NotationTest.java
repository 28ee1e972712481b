package dev.sgbench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NotationTest {

  @Test
  void arrivals_are_read_as_written() {
    assertThat(Arrivals.parse("poisson-0.5")).isEqualTo(Arrivals.poisson(0.5));
    assertThat(Arrivals.parse("constant-100")).isEqualTo(Arrivals.constant(100));
    assertThat(Arrivals.parse("closed-64")).isEqualTo(Arrivals.closed(64));
  }

  @Test
  void lengths_are_read_as_written() {
    assertThat(Lengths.parse("20")).isEqualTo(Lengths.constant(20));
    assertThat(Lengths.parse("uniform-20-500")).isEqualTo(Lengths.uniform(20, 500));
    assertThat(Lengths.parse("normal-20-1.5")).isEqualTo(Lengths.normal(20, 1.5));
  }

  @Test
  void an_unknown_law_is_answered_with_those_known() {
    assertThatThrownBy(() -> Arrivals.parse("poison-5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("poison-5")
        .hasMessageContaining("poisson-RATE");
    assertThatThrownBy(() -> Lengths.parse("zipf-1")).hasMessageContaining("uniform-LOW-HIGH");
  }

  @Test
  void a_missing_or_misspelt_number_is_refused() {
    assertThatThrownBy(() -> Lengths.parse("uniform-20"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("uniform-20");
    assertThatThrownBy(() -> Arrivals.parse("poisson-fast"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fast");
  }
}
