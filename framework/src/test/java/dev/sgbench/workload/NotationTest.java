package dev.sgbench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.workload.trace.InvalidWorkloadException;
import dev.sgbench.workload.trace.TextFile;
import dev.sgbench.workload.trace.TraceFile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotationTest {

  @Test
  void arrivals_are_read_as_written() {
    assertThat(Arrivals.parse("poisson-0.5")).isEqualTo(Arrivals.poisson(0.5));
    assertThat(Arrivals.parse("constant-100")).isEqualTo(Arrivals.constant(100));
    assertThat(Arrivals.parse("closed-64")).isEqualTo(Arrivals.closed(64));
    assertThat(Arrivals.parse("closed-64-0.5"))
        .isEqualTo(Arrivals.closed(64, Duration.ofMillis(500)));
    assertThat(Arrivals.parse("closed-64-exponential-2"))
        .isEqualTo(Arrivals.closed(64, ThinkTime.exponential(Duration.ofSeconds(2))));
    assertThat(Arrivals.parse("gamma-10-2.5")).isEqualTo(Arrivals.gamma(10, 2.5));
    assertThat(Arrivals.parse("weibull-10-2.5")).isEqualTo(Arrivals.weibull(10, 2.5));
    assertThat(Arrivals.parse("jitter-10-0.5")).isEqualTo(Arrivals.jittered(10, 0.5));
    assertThat(Arrivals.parse("bursts-90-5-0.5-20"))
        .isEqualTo(Arrivals.bursts(90, 5, Duration.ofMillis(500), Duration.ofSeconds(20)));
  }

  @Test
  void rate_profiles_are_read_as_written() {
    assertThat(Arrivals.parse("ramp-10-50-60"))
        .isEqualTo(Arrivals.varying(RateProfile.ramp(10, 50, Duration.ofMinutes(1))));
    assertThat(Arrivals.parse("steps-10-1-50"))
        .isEqualTo(Arrivals.varying(RateProfile.steps(List.of(10.0, 50.0), Duration.ofSeconds(1))));
    assertThat(Arrivals.parse("day-10-0.8-86400"))
        .isEqualTo(Arrivals.varying(RateProfile.day(10, 0.8, Duration.ofDays(1), 0)));
    assertThat(Arrivals.parse("day-10-0.8-86400-0.75"))
        .isEqualTo(Arrivals.varying(RateProfile.day(10, 0.8, Duration.ofDays(1), 0.75)));
    assertThatThrownBy(() -> Arrivals.parse("steps-10-60"))
        .hasMessageContaining("ending with the rate that stays");
  }

  @Test
  void lengths_are_read_as_written() {
    assertThat(Lengths.parse("20")).isEqualTo(Lengths.constant(20));
    assertThat(Lengths.parse("uniform-20-500")).isEqualTo(Lengths.uniform(20, 500));
    assertThat(Lengths.parse("normal-20-1.5")).isEqualTo(Lengths.normal(20, 1.5));
    assertThat(Lengths.parse("lognormal-20-15")).isEqualTo(Lengths.lognormal(20, 15));
    assertThat(Lengths.parse("zipf-1-4096-1.2")).isEqualTo(Lengths.zipf(1, 4096, 1.2));
    assertThat(Lengths.parse("normal-20-15@clip-5-40"))
        .isEqualTo(Lengths.normal(20, 15).clipped(5, 40));
    assertThat(Lengths.parse("normal-20-15@within-5-40@once"))
        .isEqualTo(Lengths.normal(20, 15).truncated(5, 40).oncePerIteration());
  }

  @Test
  void sessions_and_prefixes_are_read_as_written() {
    assertThat(Sessions.parse("4")).isEqualTo(Sessions.of(Lengths.constant(4)));
    assertThat(Sessions.parse("uniform-2-8+exponential-5"))
        .isEqualTo(
            Sessions.of(Lengths.uniform(2, 8))
                .thinking(ThinkTime.exponential(Duration.ofSeconds(5))));
    assertThat(Prefixes.parse("8-0.5-normal-200-20"))
        .isEqualTo(Prefixes.shared(8, 0.5, Lengths.normal(200, 20)));
    assertThat(Prefixes.parse("8-1-200+1.1"))
        .isEqualTo(Prefixes.shared(8, 1, Lengths.constant(200)).chosenByZipf(1.1));
    assertThatThrownBy(() -> Prefixes.parse("eight-1-200"))
        .hasMessageContaining("GROUPS-SHARE-LENGTHS");
  }

  @Test
  void an_unknown_law_is_answered_with_those_known() {
    assertThatThrownBy(() -> Arrivals.parse("poison-5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("poison-5")
        .hasMessageContaining("poisson-RATE");
    assertThatThrownBy(() -> Lengths.parse("zip-1")).hasMessageContaining("uniform-LOW-HIGH");
  }

  @Test
  void an_unknown_modifier_is_answered_with_those_known() {
    assertThatThrownBy(() -> Lengths.parse("20@twice")).hasMessageContaining("once, clip-LOW-HIGH");
  }

  @Test
  void a_modifier_that_begins_as_another_does_is_not_that_one() {
    for (String modifier : List.of("drop-anything", "drop", "drop-empty-rows", "Drop-empty", "")) {
      assertThatThrownBy(() -> TraceFile.parse("azure:day.csv@" + modifier))
          .isInstanceOf(InvalidWorkloadException.class)
          .hasMessageContaining("\"@" + modifier + "\" is not one of @speed-FACTOR")
          .hasMessageEndingWith("@drop-empty");
      assertThatThrownBy(() -> TextFile.parse("sharegpt:chats.json@" + modifier))
          .isInstanceOf(InvalidWorkloadException.class)
          .hasMessageContaining("\"@" + modifier + "\" is not @drop-empty");
    }
    for (String modifier : List.of("once-2", "clip-1-2-3", "within-1", "clipped-1-2", "")) {
      assertThatThrownBy(() -> Lengths.parse("20@" + modifier))
          .isInstanceOf(InvalidWorkloadException.class);
    }
    assertThat(TextFile.parse("sharegpt:chats.json@drop-empty").dropEmpty()).isTrue();
  }

  @Test
  void a_modifier_of_a_file_is_given_once() {
    for (String twice : List.of("speed-2@speed-3", "drop-empty@drop-empty")) {
      assertThatThrownBy(() -> TraceFile.parse("azure:day.csv@" + twice))
          .hasMessageContaining("given before; leave one");
    }
    assertThatThrownBy(() -> TextFile.parse("sharegpt:chats.json@drop-empty@drop-empty"))
        .hasMessageContaining("once");
  }

  /** Java reads 5d as 5, and 0x1p3 as 8: nobody who wrote that meant it. */
  @Test
  void a_number_with_a_unit_is_no_number() {
    for (String rate : List.of("5d", "5f", "0x1p3", "NaN", "Infinity", " 5", "5s", "")) {
      assertThatThrownBy(() -> Arrivals.parse("poisson-" + rate))
          .hasMessageContaining("\"" + rate + "\" where a number is expected");
      assertThatThrownBy(() -> TraceFile.parse("azure:day.csv@for-" + rate))
          .hasMessageContaining("\"" + rate + "\" where a number is expected");
    }
    assertThat(Arrivals.parse("poisson-1e3")).isEqualTo(Arrivals.poisson(1000));
    assertThat(Arrivals.parse("poisson-.5")).isEqualTo(Arrivals.poisson(0.5));
  }

  @Test
  void a_missing_or_misspelt_number_is_refused() {
    assertThatThrownBy(() -> Lengths.parse("uniform-20"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("uniform-20");
    assertThatThrownBy(() -> Arrivals.parse("poisson-fast"))
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessage("\"poisson-fast\" has \"fast\" where a number is expected, such as 20 or 0.5");
    assertThatThrownBy(() -> Lengths.parse("uniform-a-b"))
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessage("\"uniform-a-b\" has \"a\" where a whole number is expected, such as 64");
    for (String text : List.of("99999999999", "uniform-1.5-3", "zipf-1-9-s", "20@clip-1-z")) {
      assertThatThrownBy(() -> Lengths.parse(text))
          .isInstanceOf(InvalidWorkloadException.class)
          .hasMessageContaining("number is expected");
    }
    for (String text : List.of("closed-many", "closed-4-soon", "ramp-1-2-x", "steps-1-x-2")) {
      assertThatThrownBy(() -> Arrivals.parse(text)).isInstanceOf(InvalidWorkloadException.class);
    }
    assertThatThrownBy(() -> Prefixes.parse("8-1-200+z"))
        .hasMessageContaining("\"z\" where a number is expected");
    assertThatThrownBy(() -> TraceFile.parse("azure:day.csv@speed-fast"))
        .hasMessageContaining("\"@speed-fast\" has \"fast\" where a number is expected");
  }
}
