package dev.sgbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HashTest {

  /** The finalizer of MurmurHash3 makes 1 of x to 0xB456BCFC34C2CB2C, whatever the Java. */
  @Test
  void hashes_of_numbers_are_those_of_the_function_that_is_named() {
    long one = 1 - 0x9E3779B97F4A7C15L;
    assertThat(Hash.of(one)).isEqualTo(0xB456BCFC34C2CB2CL);
    assertThat(Hash.combine(1, one - 31)).isEqualTo(0xB456BCFC34C2CB2CL);
    assertThat(Hash.combine(7, 2.5)).isEqualTo(Hash.combine(7, 0x4004000000000000L));
  }
}
