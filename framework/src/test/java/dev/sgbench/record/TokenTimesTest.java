package dev.sgbench.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Token counts, whether or not every event brings one token. */
class TokenTimesTest {

  @Test
  void events_of_one_token_count_up() {
    EventTimes times = new EventTimes(1);
    times.addSingle(new long[] {10, 20, 30, 40}, 1, 4, 5);
    assertThat(times.events()).isEqualTo(3);
    assertThat(times.tokens()).isEqualTo(3);
    assertThat(times.instant(0)).isEqualTo(25);
    assertThat(times.total(2)).isEqualTo(3);
  }

  @Test
  void an_event_of_several_tokens_leaves_earlier_counts_as_they_were() {
    EventTimes times = new EventTimes(2);
    times.add(10, 1);
    times.add(20, 2);
    times.add(30, 6);
    times.addSingle(new long[] {40}, 0, 1, 0);
    assertThat(times.events()).isEqualTo(4);
    assertThat(new int[] {times.total(0), times.total(1), times.total(2), times.total(3)})
        .containsExactly(1, 2, 6, 7);
    assertThat(times.tokens()).isEqualTo(7);
  }

  @Test
  void nothing_has_come_before_the_first_event() {
    assertThat(new EventTimes(3).tokens()).isZero();
  }
}
