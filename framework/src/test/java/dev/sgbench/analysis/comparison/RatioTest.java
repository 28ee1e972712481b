package dev.sgbench.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Test;

class RatioTest {

  private static final int RUNS = 4000;

  private static Ratio paired(double[] base, double[] fresh) {
    return new Ratio(new Arms.Samples(base, fresh, Method.PAIRED_ITERATIONS));
  }

  private static Ratio independent(double[] base, double[] fresh) {
    return new Ratio(new Arms.Samples(base, fresh, Method.WELCH_ITERATIONS));
  }

  @Test
  void at_a_ratio_of_one_p_is_that_of_students_test() {
    double[] base = {10, 12, 11, 13, 9};
    double[] fresh = {11, 12.5, 11.9, 13.1, 10.2};
    assertThat(2 * paired(base, fresh).p(1, true))
        .isCloseTo(new TTest().pairedTTest(base, fresh), within(1e-12));
    assertThat(2 * independent(base, base.clone()).p(1, true)).isCloseTo(1, within(1e-12));
  }

  @Test
  void the_interval_ends_where_the_test_does() {
    double[] base = {10, 12, 11, 13, 9};
    double[] fresh = {11, 12.5, 11.9, 13.1, 10.2};
    for (Ratio ratio : new Ratio[] {paired(base, fresh), independent(base, fresh)}) {
      double[] ends = ratio.interval(0.9);
      assertThat(ratio.p(ends[0], true)).isCloseTo(0.05, within(1e-9));
      assertThat(ratio.p(ends[1], false)).isCloseTo(0.05, within(1e-9));
      assertThat(ratio.value()).isBetween(ends[0], ends[1]);
    }
  }

  @Test
  void five_pairs_cover_the_truth_as_often_as_they_say() {
    assertThat(coverage(5, true)).isCloseTo(0.95, within(0.012));
  }

  @Test
  void five_iterations_of_each_cover_the_truth_as_often_as_they_say() {
    assertThat(coverage(5, false)).isCloseTo(0.95, within(0.012));
  }

  /** True ratio 1.1; a tenth of noise, most of it common if paired. */
  private static double coverage(int n, boolean paired) {
    RandomGenerator random = new SplittableRandom(7);
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    int covered = 0;
    for (int run = 0; run < RUNS; run++) {
      double[] base = new double[n];
      double[] fresh = new double[n];
      for (int i = 0; i < n; i++) {
        double common = paired ? 10 * draw(normal, random) : 0;
        base[i] = 100 + common + 5 * draw(normal, random);
        fresh[i] = 1.1 * (100 + common + 5 * draw(normal, random));
      }
      Ratio ratio = paired ? paired(base, fresh) : independent(base, fresh);
      double[] ends = ratio.interval(0.95);
      covered += ends[0] <= 1.1 && 1.1 <= ends[1] ? 1 : 0;
    }
    return (double) covered / RUNS;
  }

  private static double draw(NormalDistribution normal, RandomGenerator random) {
    return normal.inverseCumulativeProbability(random.nextDouble());
  }

  @Test
  void one_sample_tells_nothing() {
    Ratio ratio = paired(new double[] {10}, new double[] {20});
    assertThat(ratio.value()).isEqualTo(2);
    assertThat(ratio.interval(0.95)).containsOnly(Double.NaN);
    assertThat(ratio.p(1, true)).isNaN();
  }

  @Test
  void a_base_that_may_be_zero_has_no_bounded_ratio() {
    double[] ends = paired(new double[] {0, 1, -1}, new double[] {5, 6, 7}).interval(0.95);
    assertThat(ends).containsExactly(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  @Test
  void identical_arms_have_exactly_no_difference() {
    double[] values = {0.1, 0.7, 0.3};
    Ratio ratio = paired(values, values.clone());
    assertThat(ratio.interval(0.95)).containsExactly(1, 1);
    assertThat(ratio.p(1, true)).isEqualTo(1);
    assertThat(ratio.p(1, false)).isEqualTo(1);
  }
}
