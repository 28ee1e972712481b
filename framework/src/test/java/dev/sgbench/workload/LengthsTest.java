package dev.sgbench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

class LengthsTest {

  private static IntStream draw(Lengths lengths, int count) {
    return IntStream.generate(lengths.sequence(new SplittableRandom(7))).limit(count);
  }

  @Test
  void a_constant_length_is_always_itself() {
    assertThat(draw(Lengths.constant(9), 100)).containsOnly(9);
  }

  @Test
  void uniform_lengths_reach_both_bounds_equally_often() {
    long[] counts = new long[5];
    draw(Lengths.uniform(3, 7), 50_000).forEach(length -> counts[length - 3]++);
    double[] expected = {1, 1, 1, 1, 1};
    assertThat(new ChiSquareTest().chiSquareTest(expected, counts)).isGreaterThan(1e-4);
  }

  @Test
  void normal_lengths_follow_the_rounded_law() {
    NormalDistribution law = new NormalDistribution(null, 20, 1);
    long[] counts = new long[7];
    double[] expected = new double[7];
    draw(Lengths.normal(20, 1), 50_000)
        .forEach(length -> counts[Math.min(6, Math.max(0, length - 17))]++);
    for (int i = 0; i < 7; i++) {
      double low = i == 0 ? 0 : law.cumulativeProbability(16.5 + i);
      double high = i == 6 ? 1 : law.cumulativeProbability(17.5 + i);
      expected[i] = high - low;
    }
    assertThat(new ChiSquareTest().chiSquareTest(expected, counts)).isGreaterThan(1e-4);
  }

  @Test
  void normal_lengths_below_one_become_one() {
    assertThat(draw(Lengths.normal(1, 10), 10_000).min()).hasValue(1);
  }

  @Test
  void a_law_drawn_once_gives_one_length() {
    assertThat(draw(Lengths.uniform(1, 1_000_000).oncePerIteration(), 50).distinct()).hasSize(1);
  }

  @Test
  void lognormal_lengths_follow_the_rounded_law() {
    double variance = Math.log(1 + 0.25);
    var law =
        new LogNormalDistribution(null, Math.log(20) - variance / 2, Math.sqrt(variance), 1e-9);
    long[] counts = new long[60];
    double[] expected = new double[60];
    draw(Lengths.lognormal(20, 10), 50_000).forEach(length -> counts[Math.min(59, length - 1)]++);
    for (int i = 0; i < 60; i++) {
      double low = i == 0 ? 0 : law.cumulativeProbability(0.5 + i);
      expected[i] = (i == 59 ? 1 : law.cumulativeProbability(1.5 + i)) - low;
    }
    assertThat(new ChiSquareTest().chiSquareTest(expected, counts)).isGreaterThan(1e-4);
    assertThat(draw(Lengths.lognormal(2000, 1000), 50_000).average().orElseThrow())
        .isCloseTo(2000, within(5 * 1000 / Math.sqrt(50_000)));
  }

  @Test
  void zipf_lengths_follow_their_ranks() {
    long[] counts = new long[8];
    double[] expected = new double[8];
    draw(Lengths.zipf(10, 17, 1.3), 50_000).forEach(length -> counts[length - 10]++);
    for (int rank = 1; rank <= 8; rank++) {
      expected[rank - 1] = Math.pow(rank, -1.3);
    }
    assertThat(new ChiSquareTest().chiSquareTest(expected, counts)).isGreaterThan(1e-4);
  }

  @Test
  void empirical_lengths_are_those_seen_as_often_as_seen() {
    long[] counts = new long[3];
    draw(Lengths.empirical(List.of(5, 7, 7, 6)), 50_000).forEach(length -> counts[length - 5]++);
    assertThat(new ChiSquareTest().chiSquareTest(new double[] {1, 1, 2}, counts))
        .isGreaterThan(1e-4);
  }

  @Test
  void clipped_lengths_beyond_a_bound_become_the_bound() {
    Lengths law = Lengths.uniform(1, 10);
    assertThat(draw(law.clipped(4, 6), 10_000).boxed().distinct()).containsOnly(4, 5, 6);
    assertThat(draw(law.clipped(4, 6), 10_000).filter(length -> length == 4).count())
        .isBetween(3_755L, 4_245L); // 4 in 10, five standard errors
  }

  @Test
  void truncated_lengths_keep_the_law_within_the_bounds() {
    long[] counts = new long[3];
    draw(Lengths.uniform(1, 10).truncated(4, 6), 50_000).forEach(length -> counts[length - 4]++);
    assertThat(new ChiSquareTest().chiSquareTest(new double[] {1, 1, 1}, counts))
        .isGreaterThan(1e-4);
  }

  @Test
  void truncation_to_where_a_law_never_falls_is_refused() {
    assertThatThrownBy(() -> draw(Lengths.constant(9).truncated(1, 8), 1).sum())
        .hasMessageContaining("none fell from 1 to 8");
  }

  @Test
  void halves_are_rounded_up() {
    assertThat(draw(Lengths.normal(2.5, 0), 1)).containsExactly(3);
    assertThat(draw(Lengths.normal(2.49, 0), 1)).containsExactly(2);
  }

  @Test
  void laws_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> Lengths.lognormal(0, 1)).hasMessageContaining("lognormal");
    assertThatThrownBy(() -> Lengths.zipf(5, 4, 1)).hasMessageContaining("low is 5 and high is 4");
    assertThatThrownBy(() -> Lengths.zipf(1, 4, -1)).hasMessageContaining("exponent");
    assertThatThrownBy(() -> Lengths.empirical(List.of())).hasMessageContaining("at least one");
    assertThatThrownBy(() -> Lengths.empirical(List.of(0)))
        .hasMessageContaining("at least 1 token");
    assertThatThrownBy(() -> Lengths.constant(5).clipped(6, 5)).hasMessageContaining("low is 6");
  }

  @Test
  void a_length_below_one_is_refused() {
    assertThatThrownBy(() -> Lengths.constant(0)).hasMessageContaining("at least 1 token");
    assertThatThrownBy(() -> Lengths.uniform(0, 5)).hasMessageContaining("at least 1 token");
  }

  @Test
  void bounds_in_the_wrong_order_are_refused() {
    assertThatThrownBy(() -> Lengths.uniform(5, 4)).hasMessageContaining("low is 5 and high is 4");
  }

  @Test
  void a_normal_law_needs_a_mean_and_a_deviation_that_make_sense() {
    assertThatThrownBy(() -> Lengths.normal(0.5, 1)).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> Lengths.normal(5, -1)).hasMessageContaining("not negative");
    assertThatThrownBy(() -> Lengths.normal(5, Double.NaN)).hasMessageContaining("not negative");
  }
}
