package dev.sgbench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every law of chance against itself. Each test is at a level of 1 in 100 over 200 seeds: 2 are
 * expected to fail; that 9 or more do has a chance below 3e-4.
 */
class ArrivalLawsTest {

  private static final int SEEDS = 200;
  private static final int N = 1000;
  private static final int ALLOWED = 9;

  private static Arrivals.Open law(String notation) {
    return (Arrivals.Open) Arrivals.parse(notation);
  }

  private static long[] schedule(Arrivals.Open law, int count, long seed) {
    LongSupplier instants = law.sequence(new SplittableRandom(seed));
    return IntStream.range(0, count).mapToLong(i -> instants.getAsLong()).toArray();
  }

  /** Gaps on the scale on which the law is a Poisson process of rate 1. */
  private static double[] rescaledGaps(String notation, long seed) {
    Arrivals.Open law = law(notation);
    return gaps(
        Arrays.stream(schedule(law, N, seed))
            .mapToDouble(law.compensator().orElseThrow())
            .toArray());
  }

  private static double[] gaps(double[] instants) {
    return IntStream.range(0, instants.length)
        .mapToDouble(i -> instants[i] - (i == 0 ? 0 : instants[i - 1]))
        .toArray();
  }

  /** Kolmogorov-Smirnov at 1 in 100, by Stephens' form of the asymptotic law. */
  private static boolean differs(double[] sample, RealDistribution law) {
    double root = Math.sqrt(sample.length);
    return new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(law, sample)
        > 1.628 / (root + 0.12 + 0.11 / root);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "poisson-37",
        "gamma-37-0.3",
        "gamma-37-3",
        "gamma-37-10",
        "weibull-37-0.4",
        "weibull-37-2.5",
        "weibull-37-8",
        "jitter-37-0.7",
        "jitter-37-1",
        "ramp-5-100-20",
        "ramp-100-5-15",
        "steps-50-4-0-3-90-5-20",
        "bursts-120-10-2-3",
        "bursts-200-0-0.5-1",
        "day-37-0.9-20",
        "day-37-1-7-0.75"
      })
  void arrivals_follow_their_law_and_leave_no_dependence(String notation) {
    var exponential = new ExponentialDistribution(null, 1);
    int wrongGaps = 0;
    int dependent = 0;
    int dispersed = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      double[] gaps = rescaledGaps(notation, seed);
      wrongGaps += differs(gaps, exponential) ? 1 : 0;
      dependent += autocorrelated(gaps) ? 1 : 0;
      dispersed += dispersed(gaps) ? 1 : 0;
    }
    assertThat(wrongGaps).as("gaps").isLessThan(ALLOWED);
    assertThat(dependent).as("autocorrelation").isLessThan(ALLOWED);
    assertThat(dispersed).as("dispersion").isLessThan(ALLOWED);
  }

  private static boolean autocorrelated(double[] gaps) {
    double[] first = Arrays.copyOfRange(gaps, 0, gaps.length - 1);
    double[] second = Arrays.copyOfRange(gaps, 1, gaps.length);
    double r = new PearsonsCorrelation().correlation(first, second);
    return Math.abs(r) * Math.sqrt(gaps.length) > 2.576;
  }

  /** Counts in 45 windows of 20 expected arrivals: their dispersion has a chi-squared law. */
  private static boolean dispersed(double[] gaps) {
    double[] counts = new double[45];
    double instant = 0;
    for (double gap : gaps) {
      instant += gap;
      if (instant < 900) {
        counts[(int) (instant / 20)]++;
      }
    }
    double statistic = 44 * StatUtils.variance(counts) / StatUtils.mean(counts);
    double level = new ChiSquaredDistribution(null, 44).cumulativeProbability(statistic);
    return level < 0.005 || level > 0.995;
  }

  @Test
  void gamma_gaps_have_the_gamma_law_of_their_cv() {
    assertLaw("gamma-10-0.5", new GammaDistribution(null, 4, 1 / 40.0));
    assertLaw("gamma-10-2", new GammaDistribution(null, 0.25, 0.4));
  }

  /** A Weibull law of shape 1/2 and scale 0.05 has mean 0.1 and CV the root of 5. */
  @Test
  void weibull_gaps_have_the_weibull_law_of_their_cv() {
    assertLaw("weibull-10-" + Math.sqrt(5), new WeibullDistribution(null, 0.5, 0.05));
  }

  private static void assertLaw(String notation, RealDistribution expected) {
    int wrong = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      double[] seconds =
          Arrays.stream(schedule(law(notation), N, seed)).mapToDouble(i -> i * 1e-9).toArray();
      wrong += differs(gaps(seconds), expected) ? 1 : 0;
    }
    assertThat(wrong).isLessThan(ALLOWED);
  }

  /**
   * W. Fischer and K. Meier-Hellstern, "The Markov-modulated Poisson process (MMPP) cookbook",
   * 1993: the dispersion of counts in long windows is {@code 1 + 2 s1 s2 (r1 - r2)^2 / ((s1 + s2)^2
   * (r1 s2 + r2 s1))}, here 1 + 2 * 0.5 * 1/3 * 110^2 / (0.8333^2 * 43.33) = 135; windows of 60 s
   * see 98 % of it, and the estimate from 3000 of them has a standard error of 3 %, a quarter of
   * the tolerance.
   */
  @Test
  void bursts_are_as_dispersed_as_theory_says_and_keep_their_mean_rate() {
    LongSupplier instants = law("bursts-120-10-2-3").sequence(new SplittableRandom(3));
    double[] counts = new double[3000];
    for (long at = instants.getAsLong(); at < 180_000_000_000_000L; at = instants.getAsLong()) {
      counts[(int) (at / 60_000_000_000L)]++;
    }
    double seen = StatUtils.variance(counts) / StatUtils.mean(counts);
    assertThat(StatUtils.mean(counts) / 60).isCloseTo(54, within(54 * 0.02));
    assertThat(seen).isCloseTo(theory(60), within(theory(60) * 0.12));
  }

  private static double theory(double window) {
    double switching = 1 / 2.0 + 1 / 3.0;
    double weight =
        2 * (1 / 2.0) * (1 / 3.0) * 110 * 110 / (switching * switching * (120 / 3.0 + 10 / 2.0));
    double seen = 1 - (1 - Math.exp(-switching * window)) / (switching * window);
    return 1 + weight * seen;
  }

  @Test
  void a_profile_expects_the_integral_of_its_rate() {
    RateProfile steps = ((VaryingArrivals) law("steps-10-60-20-30-5")).profile();
    assertThat(steps.expected(60)).isEqualTo(600);
    assertThat(steps.expected(75)).isEqualTo(900);
    assertThat(steps.expected(100)).isEqualTo(1250);
    RateProfile ramp = RateProfile.ramp(10, 30, Duration.ofSeconds(20));
    assertThat(ramp.expected(10)).isCloseTo(150, within(1e-9));
    assertThat(ramp.expected(21)).isCloseTo(430, within(1e-9));
    RateProfile day = RateProfile.day(10, 0.5, Duration.ofSeconds(100), 0);
    assertThat(day.expected(50)).isCloseTo(500 + 10 * 0.5 * 100 / Math.PI, within(1e-9));
    assertThat(day.expected(100)).isCloseTo(1000, within(1e-9));
  }

  @Test
  void a_profile_is_inverted_to_a_nanosecond() {
    for (String notation : new String[] {"ramp-0-50-7", "ramp-50-1-7", "day-20-1-9-0.75"}) {
      RateProfile profile = ((VaryingArrivals) law(notation)).profile();
      for (int i = 1; i < 1000; i++) {
        double seconds = i * 0.0317;
        assertThat(profile.seconds(profile.expected(seconds)))
            .as(notation)
            .isCloseTo(seconds, within(1e-8));
      }
    }
  }

  @Test
  void nothing_arrives_while_the_rate_is_zero() {
    long[] schedule = schedule(law("steps-50-4-0-3-90"), 5000, 1);
    assertThat(Arrays.stream(schedule).filter(at -> at > 4_000_000_000L && at < 7_000_000_000L))
        .isEmpty();
    assertThat(schedule[4999]).isGreaterThan(7_000_000_000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gamma-10-4", "weibull-10-4", "jitter-10-1", "bursts-99-0-1-1", "day-9-1-5-0.75"})
  void instants_never_decrease_and_a_seed_gives_the_same_ones(String notation) {
    long[] schedule = schedule(law(notation), 5000, 1);
    assertThat(schedule).isSorted();
    assertThat(schedule[0]).isNotNegative();
    assertThat(schedule(law(notation), 5000, 1)).isEqualTo(schedule);
    assertThat(schedule(law(notation), 5000, 2)).isNotEqualTo(schedule);
  }

  @Test
  void laws_say_when_so_many_arrivals_are_expected() {
    assertThat(law("gamma-20-2").seconds(100)).isEqualTo(5);
    assertThat(law("bursts-100-0-1-3").seconds(50)).isEqualTo(2);
    assertThat(law("steps-10-60-20").seconds(700)).isEqualTo(65);
  }

  @Test
  void a_law_that_leaves_nothing_to_chance_has_no_compensator() {
    assertThat(law("constant-5").compensator()).isEmpty();
  }

  @Test
  void parameters_out_of_range_are_refused() {
    assertRefused("gamma-10-0", "coefficient of variation");
    assertRefused("weibull-10-41", "from 0.01 to 40");
    assertRefused("jitter-10-1.1", "a jitter");
    assertRefused("jitter-10-0", "a jitter");
    assertRefused("ramp-10-0-5", "positive finite number of requests");
    assertRefused("steps-5-0-6", "how long a rate lasts");
    assertRefused("bursts-10-0-0-1", "a burst's mean length");
    assertRefused("day-10-1.5-60", "a day's amplitude");
  }

  private static void assertRefused(String notation, String message) {
    assertThatThrownBy(() -> Arrivals.parse(notation))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
