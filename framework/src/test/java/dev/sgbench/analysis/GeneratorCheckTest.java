package dev.sgbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorCheckTest {

  private static final int N = 960;
  private static final double RATE = 20;
  private static final GeneratorCheck CHECK =
      new GeneratorCheck(asked(Arrivals.poisson(RATE)), 1e-6 / 1000, GeneratorBounds.realTime(2));

  private static Workload asked(Arrivals law) {
    return Workload.requests(N)
        .arriving(law)
        .input(Lengths.constant(1))
        .output(Lengths.constant(1));
  }

  private static IterationRecord run(long[] schedule, double[] lateness, double readDelay) {
    return Synthetic.queue(schedule, 30, lateness, readDelay, new SplittableRandom(1));
  }

  private static IterationRecord host(double cpuSeconds, long pause) {
    IterationRecord sound = run(schedule(), new double[N], 0);
    return new IterationRecord(
        0,
        0,
        1,
        sound.start(),
        sound.arrivalsEnd(),
        sound.end(),
        sound.requests(),
        sound.limitChanges(),
        cpuSeconds,
        pause);
  }

  private static long[] schedule() {
    return Synthetic.poisson(N, RATE, new SplittableRandom(5));
  }

  @Test
  void a_thousand_healthy_runs_are_all_valid() {
    for (int seed = 0; seed < 1000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      double[] lateness = random.doubles(N, 0, 0.0008).toArray();
      IterationRecord healthy =
          Synthetic.queue(Synthetic.poisson(N, RATE, random), 30, lateness, 0.002, random);
      assertThat(CHECK.judge(healthy).reasons()).as("seed %d", seed).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gamma-20-4",
        "weibull-20-0.3",
        "jitter-20-0.5",
        "ramp-5-40-30",
        "bursts-60-5-2-5",
        "day-20-0.8-30",
        "steps-10-20-30",
        "constant-20"
      })
  void a_sound_schedule_of_any_law_is_valid(String notation) {
    Arrivals.Open law = (Arrivals.Open) Arrivals.parse(notation);
    GeneratorCheck check =
        new GeneratorCheck(asked(law), 1e-6 / 1000, GeneratorBounds.virtualTime());
    for (int seed = 0; seed < 200; seed++) {
      LongSupplier instants = law.sequence(new SplittableRandom(seed));
      long[] schedule = LongStream.generate(instants).limit(N).toArray();
      assertThat(check.judge(run(schedule, new double[N], 0)).reasons()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gamma-20-3",
        "weibull-20-0.4",
        "jitter-20-0.5",
        "ramp-2-60-30",
        "bursts-90-2-2-5"
      })
  void a_poisson_schedule_in_place_of_another_law_is_caught(String notation) {
    GeneratorCheck check =
        new GeneratorCheck(
            asked(Arrivals.parse(notation)), 1e-6 / 1000, GeneratorBounds.virtualTime());
    assertThat(check.judge(run(schedule(), new double[N], 0)).reasons())
        .anyMatch(reason -> reason.startsWith("distance of the schedule's"));
  }

  @Test
  void a_late_generator_is_caught() {
    double[] lateness = new double[N];
    Arrays.fill(lateness, 0.02);
    assertThat(CHECK.judge(run(schedule(), lateness, 0)).reasons())
        .anyMatch(reason -> reason.startsWith("mean lateness"));
  }

  @Test
  void a_generator_that_falls_behind_for_a_moment_is_caught() {
    double[] lateness = new double[N];
    Arrays.fill(lateness, 400, 420, 0.05);
    assertThat(CHECK.judge(run(schedule(), lateness, 0)).reasons())
        .anyMatch(reason -> reason.startsWith("99th percentile of lateness"));
  }

  @Test
  void a_generator_that_slows_down_with_every_request_is_caught() {
    double[] lateness = new double[N];
    for (int i = 0; i < N; i++) {
      lateness[i] = i * 1e-4;
    }
    assertThat(CHECK.judge(run(schedule(), lateness, 0)).valid()).isFalse();
  }

  @Test
  void arrivals_in_clumps_are_caught() {
    long[] schedule = schedule();
    for (int i = 0; i < N; i++) {
      schedule[i] = schedule[i - i % 4];
    }
    assertThat(CHECK.judge(run(schedule, new double[N], 0)).reasons())
        .anyMatch(reason -> reason.contains("gaps from the exponential law"));
  }

  @Test
  void evenly_spaced_arrivals_are_not_poisson() {
    long[] schedule = new long[N];
    for (int i = 0; i < N; i++) {
      schedule[i] = (long) (i / RATE * 1e9);
    }
    assertThat(CHECK.judge(run(schedule, new double[N], 0)).valid()).isFalse();
  }

  @Test
  void a_rate_that_changes_half_way_is_caught() {
    long[] schedule = Synthetic.poisson(N, 4 * RATE / 5, new SplittableRandom(5));
    for (int i = N / 2; i < N; i++) {
      schedule[i] = schedule[N / 2 - 1] + (schedule[i] - schedule[N / 2 - 1]) / 3;
    }
    assertThat(CHECK.judge(run(schedule, new double[N], 0)).reasons())
        .anyMatch(reason -> reason.contains("instants from the uniform law"));
  }

  @Test
  void gaps_that_depend_on_each_other_are_caught() {
    long[] schedule = schedule();
    double[] gaps = new double[N];
    for (int i = 1; i < N; i++) {
      gaps[i] = schedule[i] - schedule[i - 1];
    }
    for (int block = 0; block + 40 <= N; block += 40) {
      Arrays.sort(gaps, block, block + 40);
    }
    long at = 0;
    for (int i = 0; i < N; i++) {
      at += (long) gaps[i];
      schedule[i] = at;
    }
    assertThat(CHECK.judge(run(schedule, new double[N], 0)).reasons())
        .anyMatch(reason -> reason.contains("sums of 10 gaps from the Erlang law"));
  }

  @Test
  void a_wrong_rate_is_caught() {
    long[] schedule = Synthetic.poisson(N, 1.5 * RATE, new SplittableRandom(5));
    assertThat(CHECK.judge(run(schedule, new double[N], 0)).valid()).isFalse();
  }

  @Test
  void missing_requests_are_caught() {
    long[] schedule = Synthetic.poisson(N - 1, RATE, new SplittableRandom(5));
    assertThat(CHECK.judge(run(schedule, new double[N], 0)).reasons())
        .containsExactly("959 requests were made instead of 960");
  }

  @Test
  void a_slow_reader_of_responses_is_caught() {
    assertThat(CHECK.judge(run(schedule(), new double[N], 0.4)).reasons())
        .singleElement()
        .asString()
        .startsWith("median delay of reading a response's end is 0.400 s, above 0.250 s");
  }

  /** Every fiftieth request takes long to get into its socket. */
  private static List<String> sendingLate(int count) {
    List<RequestRecord> requests = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double at = 10.0 * i;
      double sent = at + (i % 50 == 0 ? 60 : 0.1);
      double[] tokens = {at + 70, at + 80};
      requests.add(
          Synthetic.request(i, -1, new double[] {at, at, at, at, sent, at + 80}, tokens, 0));
    }
    Workload constant =
        Workload.requests(count)
            .arriving(Arrivals.constant(100))
            .input(Lengths.constant(8))
            .output(Lengths.constant(2));
    return new GeneratorCheck(constant, 1e-9, GeneratorBounds.realTime(8))
        .judge(Synthetic.iteration(requests, Synthetic.START + count * 10_000_000L + 90_000_000L))
        .reasons();
  }

  @Test
  void requests_that_go_out_late_are_caught() {
    assertThat(sendingLate(1000))
        .containsExactly("99th percentile of the time to send is 0.0600 s, above 0.0500 s");
  }

  @Test
  void of_few_requests_the_one_that_went_out_last_is_no_percentile() {
    assertThat(sendingLate(999)).isEmpty();
  }

  @Test
  void a_pause_of_the_process_is_caught() {
    assertThat(CHECK.judge(host(10, 1_000_000_000L)).reasons())
        .containsExactly("longest pause of this process is 1.00 s, above 0.200 s");
  }

  @Test
  void a_process_that_uses_all_processors_is_caught() {
    assertThat(CHECK.judge(host(95, 0)).reasons())
        .singleElement()
        .asString()
        .startsWith("share of the processors used by this process");
  }

  @Test
  void a_virtual_run_may_take_the_computer_any_time_but_is_never_late() {
    GeneratorCheck virtual =
        new GeneratorCheck(asked(Arrivals.poisson(RATE)), 1e-9, GeneratorBounds.virtualTime());
    assertThat(virtual.judge(host(1e6, 10_000_000_000L)).reasons()).isEmpty();
    double[] lateness = new double[N];
    lateness[5] = 1;
    assertThat(virtual.judge(run(schedule(), lateness, 0)).valid()).isFalse();
  }
}
