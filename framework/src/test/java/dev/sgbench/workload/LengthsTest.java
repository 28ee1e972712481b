package dev.sgbench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
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
