package dev.sgbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The scheduler's rules, pass by pass. */
class SchedulerRulesTest {

  private static final SchedulerModel.Output<Job> IGNORED =
      new SchedulerModel.Output<>() {
        @Override
        public void computed(Job job) {}

        @Override
        public void decoded(List<Job> jobs) {}

        @Override
        public void over(Job job) {}
      };

  private int families;
  private boolean mixed;
  private boolean radix = true;
  private int limit = 16;
  private int maxQueued = Integer.MAX_VALUE;
  private SchedulePolicy policy = SchedulePolicy.FCFS;
  private SchedulerSettings.Priority priority = SchedulerSettings.Priority.OFF;
  private int kvTokens = 10_000;

  private SchedulerModel<Job> model() {
    return new SchedulerModel<>(
        new SchedulerSettings(
            16,
            limit,
            kvTokens,
            16384,
            100,
            mixed,
            Integer.MAX_VALUE,
            maxQueued,
            policy,
            priority,
            radix,
            false,
            1));
  }

  /** A prompt of {@code shared} ids that all have, and others that only {@code family} has. */
  private static Job job(int shared, int own, int family, int output, int priority) {
    int[] ids = IntStream.range(0, shared + own).map(i -> i < shared ? i : 1000 + family).toArray();
    return new Job(new Ask(ids.length, output, priority, () -> ids));
  }

  private Job job(int input, int output) {
    return job(0, input, 100 + families++, output, 0);
  }

  private static Batch<Job> pass(SchedulerModel<Job> model) {
    Batch<Job> batch = model.next();
    model.process(batch, IGNORED);
    return batch;
  }

  private static void runAll(SchedulerModel<Job> model) {
    while (!model.idle()) {
      Batch<Job> batch = model.next();
      if (batch != null) {
        model.process(batch, IGNORED);
      }
    }
  }

  @Test
  void a_prompt_seen_before_is_computed_but_for_its_last_token() {
    SchedulerModel<Job> model = model();
    model.enqueue(job(50, 0, 1, 3, 0), IGNORED);
    runAll(model);
    Job again = job(50, 0, 1, 3, 0);
    model.enqueue(again, IGNORED);
    assertThat(pass(model).newTokens()).isEqualTo(1);
    assertThat(again.cached).isEqualTo(49);
    assertThat(model.hitRate()).isEqualTo(0.98);
  }

  @Test
  void two_prompts_share_what_they_have_in_common_while_both_run() {
    SchedulerModel<Job> model = model();
    model.enqueue(job(40, 20, 1, 30, 0), IGNORED);
    pass(model);
    model.enqueue(job(40, 20, 2, 30, 0), IGNORED);
    assertThat(pass(model).newTokens()).isEqualTo(20);
    assertThat(model.usedTokens()).isEqualTo(80);
  }

  @Test
  void without_a_cache_every_prompt_is_computed() {
    radix = false;
    SchedulerModel<Job> model = model();
    model.enqueue(job(50, 0, 1, 3, 0), IGNORED);
    runAll(model);
    model.enqueue(job(50, 0, 1, 3, 0), IGNORED);
    assertThat(pass(model).newTokens()).isEqualTo(50);
  }

  @Test
  void a_full_pool_makes_room_by_forgetting_prefixes() {
    kvTokens = 200;
    SchedulerModel<Job> model = model();
    model.enqueue(job(0, 90, 1, 3, 0), IGNORED);
    runAll(model);
    model.enqueue(job(0, 90, 2, 3, 0), IGNORED);
    runAll(model);
    model.enqueue(job(0, 90, 3, 3, 0), IGNORED);
    runAll(model);
    Job oldest = job(0, 90, 1, 3, 0);
    Job latest = job(0, 90, 3, 3, 0);
    model.enqueue(latest, IGNORED);
    runAll(model);
    model.enqueue(oldest, IGNORED);
    runAll(model);
    assertThat(latest.cached).isEqualTo(89);
    assertThat(oldest.cached).isZero();
    assertThat(model.usedTokens()).isZero();
  }

  @Test
  void a_flushed_cache_knows_no_prefix() {
    SchedulerModel<Job> model = model();
    model.enqueue(job(50, 0, 1, 3, 0), IGNORED);
    runAll(model);
    model.flush();
    model.enqueue(job(50, 0, 1, 3, 0), IGNORED);
    assertThat(pass(model).newTokens()).isEqualTo(50);
  }

  @Test
  void lpm_takes_the_longest_cached_prefix_first() {
    policy = SchedulePolicy.LPM;
    limit = 1;
    SchedulerModel<Job> model = model();
    model.enqueue(job(50, 0, 1, 1, 0), IGNORED);
    runAll(model);
    Job unknown = job(0, 50, 2, 1, 0);
    Job known = job(50, 10, 3, 1, 0);
    model.enqueue(unknown, IGNORED);
    model.enqueue(known, IGNORED);
    assertThat(pass(model).jobs()).containsExactly(known);
  }

  @Test
  void a_mixed_pass_gives_running_requests_their_next_token() {
    mixed = true;
    SchedulerModel<Job> model = model();
    Job running = job(20, 10);
    model.enqueue(running, IGNORED);
    pass(model);
    Job late = job(150, 10);
    model.enqueue(late, IGNORED);
    Batch<Job> first = pass(model);
    assertThat(first.jobs()).containsExactly(late, running);
    assertThat(first.newTokens()).as("the chunk less one running request").isEqualTo(99);
    assertThat(first.decoding()).isEqualTo(1);
    assertThat(first.contextTokens()).isEqualTo(21);
    assertThat(running.generated()).isEqualTo(2);
    Batch<Job> second = pass(model);
    assertThat(second.newTokens()).isEqualTo(51);
    assertThat(running.generated()).isEqualTo(3);
    assertThat(late.generated()).isEqualTo(1);
    runAll(model);
    assertThat(model.usedTokens()).isZero();
  }

  @Test
  void without_mixing_running_requests_wait_for_the_whole_prompt() {
    SchedulerModel<Job> model = model();
    Job running = job(20, 10);
    model.enqueue(running, IGNORED);
    pass(model);
    model.enqueue(job(150, 10), IGNORED);
    pass(model);
    pass(model);
    assertThat(running.generated()).isEqualTo(1);
  }

  @Test
  void a_much_more_important_request_takes_the_place_of_the_least_important() {
    priority = SchedulerSettings.Priority.ON;
    limit = 2;
    SchedulerModel<Job> model = model();
    Job low = job(0, 20, 1, 10, 1);
    Job middle = job(0, 20, 2, 10, 5);
    model.enqueue(middle, IGNORED);
    model.enqueue(low, IGNORED);
    pass(model);
    Job high = job(0, 20, 3, 10, 12);
    model.enqueue(high, IGNORED);
    assertThat(pass(model).jobs()).containsExactly(high);
    assertThat(low.retractions).isEqualTo(1);
    assertThat(middle.retractions).isZero();
    runAll(model);
    assertThat(List.of(low.generated(), middle.generated(), high.generated())).containsOnly(10);
    assertThat(model.usedTokens()).isZero();
  }

  @Test
  void within_the_threshold_nobody_loses_his_place() {
    priority = SchedulerSettings.Priority.ON;
    limit = 1;
    SchedulerModel<Job> model = model();
    Job low = job(0, 20, 1, 10, 0);
    model.enqueue(low, IGNORED);
    pass(model);
    model.enqueue(job(0, 20, 2, 10, 10), IGNORED);
    assertThat(pass(model).jobs()).containsExactly(low);
  }

  @Test
  void low_values_go_first_if_asked_for() {
    priority = new SchedulerSettings.Priority(true, false, 10, true);
    limit = 1;
    SchedulerModel<Job> model = model();
    Job low = job(0, 20, 1, 1, 1);
    model.enqueue(job(0, 20, 2, 1, 7), IGNORED);
    model.enqueue(low, IGNORED);
    assertThat(pass(model).jobs()).containsExactly(low);
  }

  @Test
  void one_request_more_than_may_wait_is_turned_away() {
    maxQueued = 2;
    SchedulerModel<Job> model = model();
    List<Job> over = new ArrayList<>();
    SchedulerModel.Output<Job> output =
        new SchedulerModel.Output<>() {
          @Override
          public void computed(Job job) {}

          @Override
          public void decoded(List<Job> jobs) {}

          @Override
          public void over(Job job) {
            over.add(job);
          }
        };
    List<Job> jobs = List.of(job(20, 5), job(20, 5), job(20, 5));
    jobs.forEach(job -> model.enqueue(job, output));
    assertThat(over).containsExactly(jobs.get(2));
    assertThat(jobs.get(2).refused()).isTrue();
    assertThat(model.waiting()).isEqualTo(2);
    assertThat(model.waitingTokens()).isEqualTo(40);
  }
}
