package dev.sgbench.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualClockTest {

  private final VirtualClock clock = new VirtualClock();
  private final List<String> ran = new ArrayList<>();

  @Test
  void events_run_in_order_of_time_and_of_being_scheduled() {
    clock.at(5, () -> ran.add("late"));
    clock.at(3, () -> ran.add("first"));
    clock.at(3, () -> ran.add("second"));
    clock.sleepUntil(10);
    assertThat(ran).containsExactly("first", "second", "late");
    assertThat(clock.nanos()).isEqualTo(5);
    assertThat(clock.idle()).isTrue();
  }

  @Test
  void a_sleep_ends_with_the_event_that_wakes_it_or_comes_at_its_instant() {
    clock.at(3, clock::wake);
    clock.at(4, () -> ran.add("after the wake"));
    clock.at(10, () -> ran.add("at the instant"));
    clock.at(10, () -> ran.add("at the instant, too"));
    clock.sleepUntil(10);
    assertThat(clock.nanos()).isEqualTo(3);
    clock.sleepUntil(10);
    assertThat(ran).containsExactly("after the wake", "at the instant");
    assertThat(clock.nanos()).isEqualTo(10);
  }

  @Test
  void a_sleep_without_events_jumps_to_its_instant() {
    clock.sleepUntil(10);
    assertThat(clock.nanos()).isEqualTo(10);
  }

  @Test
  void a_wake_ends_the_next_sleep_where_time_stands() {
    clock.wake();
    clock.sleepUntil(10);
    assertThat(clock.nanos()).isZero();
  }

  @Test
  void an_event_in_the_past_is_refused() {
    clock.sleepUntil(10);
    assertThatThrownBy(() -> clock.at(9, () -> {})).hasMessageContaining("lies before now");
  }

  @Test
  void an_endless_sleep_with_nothing_scheduled_is_refused() {
    assertThatThrownBy(() -> clock.sleepUntil(Long.MAX_VALUE))
        .hasMessageContaining("virtual time stands still");
  }
}
