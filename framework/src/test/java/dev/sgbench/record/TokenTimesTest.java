package dev.sgbench.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Token counts, whether or not every event brings one token. */
class TokenTimesTest {

  @Test
  void shared_steps_tell_the_same_as_instants_of_ones_own() {
    SplittableRandom random = new SplittableRandom(9);
    StepLog log = new StepLog();
    long now = 0;
    for (int trial = 0; trial < 500; trial++) {
      StepTimes shared = new StepTimes();
      EventTimes own = new EventTimes(1);
      for (int stay = random.nextInt(1, 4); stay > 0; stay--) {
        for (int i = random.nextInt(100); i > 0; i--) {
          log.add(
              now += random.nextInt(20) == 0 ? random.nextLong(3L << 32) : random.nextInt(1000));
        }
        shared.enter(own.tokens(), now += random.nextInt(1000), log);
        own.add(now, own.tokens() + 1);
        for (int i = random.nextInt(300); i > 0; i--) {
          log.add(
              now += random.nextInt(50) == 0 ? random.nextLong(3L << 32) : random.nextInt(1000));
          own.add(now, own.tokens() + 1);
        }
        shared.leave(own.tokens());
      }
      assertThat(IntStream.range(0, shared.events()).mapToObj(shared::instant).toList())
          .isEqualTo(IntStream.range(0, own.events()).mapToObj(own::instant).toList());
      assertThat(shared.tokens()).isEqualTo(own.tokens());
      assertThat(shared.afterLongestGap()).isEqualTo(own.afterLongestGap());
      assertThat(shared.forwards()).isTrue();
    }
  }

  @Test
  void packed_times_are_the_same() {
    SplittableRandom random = new SplittableRandom(4);
    for (int trial = 0; trial < 200; trial++) {
      EventTimes times = new EventTimes(1);
      long now = random.nextLong();
      for (int i = random.nextInt(50); i > 0; i--) {
        now += random.nextLong(1L << random.nextInt(1, 40));
        times.add(now, times.tokens() + random.nextInt(1, trial < 100 ? 2 : 4));
      }
      EventTimes packed = times.packed();
      assertThat(packed.events()).isEqualTo(times.events());
      for (int i = 0; i < times.events(); i++) {
        assertThat(packed.instant(i)).isEqualTo(times.instant(i));
        assertThat(packed.total(i)).isEqualTo(times.total(i));
      }
      assertThat(packed.afterLongestGap()).isEqualTo(times.afterLongestGap());
    }
  }

  @Test
  void a_prompt_computed_before_the_last_token_or_behind_the_next_step_goes_backwards() {
    StepLog log = new StepLog();
    StepTimes early = new StepTimes();
    early.enter(0, 10, log);
    early.enter(1, 9, log);
    assertThat(early.forwards()).isFalse();
    StepTimes late = new StepTimes();
    late.enter(0, 10, log);
    log.add(5);
    late.leave(2);
    assertThat(late.forwards()).isFalse();
    assertThatThrownBy(() -> log.add(4)).hasMessage("a step at 4 ns follows one at 5 ns");
  }

  @Test
  void events_of_one_token_count_up() {
    EventTimes times = new EventTimes(1);
    times.add(25, 1);
    times.add(35, 2);
    times.add(45, 3);
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
    times.add(40, 7);
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
