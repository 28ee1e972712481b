package dev.sgbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.engine.Exchange;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What changing the running limit did on SGLang 0.5.17 on an H100, number for number, here with the
 * calibration of that server.
 */
class RunningLimitBehaviourTest {

  private static final long SECOND = 1_000_000_000L;

  private static Scenario server(int limit, boolean priority) {
    SchedulerSettings plain = Scenario.settings(limit);
    SchedulerSettings settings =
        new SchedulerSettings(
            16,
            limit,
            107_675,
            plain.maxPrefillTokens(),
            plain.chunk(),
            false,
            plain.prefillMaxRequests(),
            plain.maxQueued(),
            plain.policy(),
            priority ? SchedulerSettings.Priority.ON : SchedulerSettings.Priority.OFF,
            false,
            true,
            1);
    return new Scenario(settings, Calibration.shipped().stepTime(settings), true);
  }

  private static Scenario sixteenRunningOfWhichEightEndEarly(boolean priority) {
    Scenario scenario = server(16, priority);
    for (int i = 0; i < 8; i++) {
      scenario.submit(i, 20, 300);
    }
    for (int i = 0; i < 8; i++) {
      scenario.submit(8 + i, 20, 2500);
    }
    for (int i = 0; i < 12; i++) {
      scenario.submit(16 + i, 20, 300);
    }
    scenario.setLimit(SECOND, 4);
    return scenario;
  }

  @Test
  void a_request_queues_from_when_the_scheduler_takes_it_in_and_only_if_it_must() {
    Scenario free = new Scenario(Scenario.settings(2), Scenario.oneMillisecond(), true);
    Scenario full = new Scenario(Scenario.settings(1), Scenario.oneMillisecond(), true);
    double[] queued =
        Stream.of(free, full)
            .mapToDouble(
                scenario -> {
                  scenario.submit(0, 20, 10);
                  // In the midst of a step of the first, which ends after ten.
                  Exchange second = scenario.submit(2_500_000, 20, 10);
                  scenario.run();
                  return second.report().queueTime();
                })
            .toArray();
    assertThat(queued).containsExactly(0, 0.007);
  }

  @Test
  void a_cut_ends_no_running_request_and_admits_none() {
    Scenario scenario = sixteenRunningOfWhichEightEndEarly(false);
    scenario.runUntil(SECOND + SECOND / 2);
    assertThat(scenario.running()).isEqualTo(16);
    assertThat(scenario.queued()).isEqualTo(12);
    assertThat(scenario.ended()).isZero();
    scenario.runUntil(4 * SECOND);
    assertThat(scenario.running()).isEqualTo(8);
    assertThat(scenario.queued()).isEqualTo(12);
  }

  @Test
  void after_a_cut_admission_goes_on_at_the_new_limit_once_running_has_drained_below_it() {
    Scenario scenario = sixteenRunningOfWhichEightEndEarly(false);
    Exchange firstWaiting = scenario.exchanges.get(16);
    Exchange lastLong = scenario.exchanges.get(15);
    scenario.run();
    assertThat(firstWaiting.tokenTimes().instant(0)).isGreaterThan(lastLong.finish());
    long between = firstWaiting.finish() - 1;
    long atOnce =
        scenario.exchanges.stream()
            .filter(each -> each.tokenTimes().instant(0) <= between && each.finish() > between)
            .count();
    assertThat(atOnce).isEqualTo(4);
  }

  @Test
  void a_raise_waits_until_a_running_request_ends() {
    Scenario scenario = sixteenRunningOfWhichEightEndEarly(false);
    scenario.setLimit(5 * SECOND, 16);
    scenario.runUntil(15 * SECOND);
    assertThat(scenario.limitAnswers.get(1)).endsWith(" 16");
    assertThat(scenario.running()).isEqualTo(8);
    assertThat(scenario.queued()).isEqualTo(12);
    scenario.run();
    long firstEnd =
        scenario.exchanges.subList(8, 16).stream().mapToLong(Exchange::finish).min().orElseThrow();
    assertThat(scenario.exchanges.get(16).tokenTimes().instant(0))
        .isBetween(firstEnd, firstEnd + SECOND / 5);
  }

  @Test
  void a_raise_applies_at_once_with_priority_scheduling() {
    Scenario scenario = sixteenRunningOfWhichEightEndEarly(true);
    scenario.setLimit(5 * SECOND, 16);
    scenario.runUntil(5 * SECOND - 1);
    assertThat(scenario.running()).isEqualTo(8);
    assertThat(scenario.queued()).isEqualTo(12);
    scenario.runUntil(5 * SECOND + SECOND / 10);
    assertThat(scenario.running()).isEqualTo(16);
    assertThat(scenario.queued()).isEqualTo(4);
  }

  @Test
  void a_raise_applies_at_once_if_the_batch_was_never_found_full() {
    Scenario scenario = server(4, false);
    scenario.submit(0, 20, 500);
    scenario.setLimit(SECOND, 2);
    scenario.setLimit(SECOND + 1, 16);
    for (int i = 0; i < 10; i++) {
      scenario.submit(SECOND + 10 + i, 20, 500);
    }
    scenario.runUntil(SECOND + SECOND / 10);
    assertThat(scenario.running()).isEqualTo(11);
  }

  @Test
  void a_limit_above_the_ceiling_or_below_one_is_refused_and_changes_nothing() {
    Scenario scenario = server(16, false);
    scenario.setLimit(0, 17);
    scenario.setLimit(1, 0);
    scenario.run();
    assertThat(scenario.limitAnswers).hasSize(2).allMatch(answer -> answer.contains("[false]"));
    for (int i = 0; i < 20; i++) {
      scenario.submit(SECOND, 20, 500);
    }
    scenario.runUntil(2 * SECOND);
    assertThat(scenario.running()).isEqualTo(16);
  }
}
