package dev.sgbench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

  private static final int SEEDS = 200;

  private static LongSupplier start(Arrivals arrivals, long seed) {
    return ((Arrivals.Open) arrivals).sequence(new SplittableRandom(seed));
  }

  private static double[] gaps(LongSupplier instants, int count) {
    double[] gaps = new double[count];
    long before = 0;
    for (int i = 0; i < count; i++) {
      long instant = instants.getAsLong();
      gaps[i] = (instant - before) / 1e9;
      before = instant;
    }
    return gaps;
  }

  /** Of 200 seeds at a level of 1 in 100, 2 are expected to fail; 9 have a chance below 3e-4. */
  @Test
  void poisson_gaps_follow_the_exponential_law() {
    var law = new ExponentialDistribution(null, 1 / 37.0);
    int rejected = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      double[] gaps = gaps(start(Arrivals.poisson(37), seed), 1000);
      if (new KolmogorovSmirnovTest().kolmogorovSmirnovTest(law, gaps) < 0.01) {
        rejected++;
      }
    }
    assertThat(rejected).isLessThan(9);
  }

  /** The bound is five standard errors of a correlation of 200,000 independent pairs. */
  @Test
  void poisson_gaps_do_not_depend_on_the_gap_before() {
    double[] gaps = gaps(start(Arrivals.poisson(37), 5), 200_001);
    double[] first = Arrays.copyOfRange(gaps, 0, 200_000);
    double[] second = Arrays.copyOfRange(gaps, 1, 200_001);
    assertThat(Math.abs(new PearsonsCorrelation().correlation(first, second)))
        .isLessThan(5 / Math.sqrt(200_000));
  }

  @Test
  void poisson_arrivals_at_twice_the_rate_come_at_half_the_instants() {
    LongSupplier slow = start(Arrivals.poisson(10), 3);
    LongSupplier fast = start(Arrivals.poisson(20), 3);
    for (int i = 0; i < 1000; i++) {
      assertThat(Math.abs(slow.getAsLong() - 2 * fast.getAsLong())).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void the_same_seed_gives_the_same_instants_and_another_seed_others() {
    double[] one = gaps(start(Arrivals.poisson(10), 1), 100);
    assertThat(gaps(start(Arrivals.poisson(10), 1), 100)).isEqualTo(one);
    assertThat(gaps(start(Arrivals.poisson(10), 2), 100)).isNotEqualTo(one);
  }

  @Test
  void constant_arrivals_build_up_no_error() {
    LongSupplier instants = start(Arrivals.constant(3), 1);
    long last = 0;
    for (int i = 0; i <= 3_000_000; i++) {
      last = instants.getAsLong();
    }
    assertThat(last).isEqualTo(Duration.ofSeconds(1_000_000).toNanos());
  }

  @Test
  void constant_arrivals_start_at_once_and_are_evenly_spaced() {
    LongSupplier instants = start(Arrivals.constant(4), 1);
    assertThat(instants.getAsLong()).isZero();
    assertThat(instants.getAsLong()).isEqualTo(250_000_000);
    assertThat(instants.getAsLong()).isEqualTo(500_000_000);
  }

  @Test
  void a_rate_that_is_no_positive_number_is_refused() {
    for (double rate : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> Arrivals.poisson(rate))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("positive finite")
          .hasMessageContaining(String.valueOf(rate));
      assertThatThrownBy(() -> Arrivals.constant(rate))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_closed_load_without_clients_is_refused() {
    assertThatThrownBy(() -> Arrivals.closed(0)).hasMessageContaining("at least 1 client");
  }

  @Test
  void a_negative_think_time_is_refused() {
    assertThatThrownBy(() -> Arrivals.closed(1, Duration.ofMillis(-1)))
        .hasMessageContaining("negative");
  }
}
