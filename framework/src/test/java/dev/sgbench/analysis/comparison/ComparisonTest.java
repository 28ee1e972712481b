package dev.sgbench.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sgbench.analysis.Metric;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final double[] BASE = {100, 110, 90, 105, 95};

  private static double[] scaled(double factor, double... noise) {
    double[] values = new double[BASE.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = BASE[i] * factor + noise[i];
    }
    return values;
  }

  private static Arms arms(Metric metric, double[] fresh) {
    return new Arms(metric, List.of(BASE), List.of(fresh), true);
  }

  private static Finding only(Arms arms) {
    return Comparison.of(List.of(arms), Thresholds.DEFAULT, 0.95).findings().get(0);
  }

  @Test
  void slower_by_ten_percent_is_a_regression() {
    Finding finding = only(arms(Metric.TOTAL_LATENCY, scaled(1.1, 1, -1, 0, 1, -1)));
    assertThat(finding.verdict()).isEqualTo(Verdict.REGRESSION);
    assertThat(finding.change()).isCloseTo(0.1, within(1e-9));
    assertThat(finding.low()).isGreaterThan(0.02);
    assertThat(finding.samplesNeeded()).isZero();
    assertThat(finding.better()).isFalse();
  }

  @Test
  void more_throughput_is_better_and_less_is_a_regression() {
    Finding more = only(arms(Metric.THROUGHPUT, scaled(1.1, 1, -1, 0, 1, -1)));
    assertThat(more.verdict()).isEqualTo(Verdict.NO_REGRESSION);
    assertThat(more.better()).isTrue();
    Finding less = only(arms(Metric.THROUGHPUT, scaled(0.9, 1, -1, 0, 1, -1)));
    assertThat(less.verdict()).isEqualTo(Verdict.REGRESSION);
  }

  @Test
  void the_same_run_again_is_no_regression_whatever_the_threshold() {
    for (Metric metric : List.of(Metric.THROUGHPUT, Metric.TOTAL_LATENCY)) {
      Finding finding =
          Comparison.of(List.of(arms(metric, BASE)), new Thresholds(0, Map.of()), 0.95)
              .findings()
              .get(0);
      assertThat(finding.verdict()).isEqualTo(Verdict.NO_REGRESSION);
      assertThat(finding.better()).isFalse();
    }
  }

  @Test
  void what_the_noise_hides_is_undecided_and_says_how_much_more_it_takes() {
    Finding finding = only(arms(Metric.TOTAL_LATENCY, scaled(1.05, 9, -8, 7, -9, 1)));
    assertThat(finding.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(finding.low()).isLessThan(0.02);
    assertThat(finding.high()).isGreaterThan(0.02);
    assertThat(finding.samplesNeeded()).isGreaterThan(5);
  }

  @Test
  void one_iteration_decides_nothing() {
    Finding finding =
        only(
            new Arms(
                Metric.TOTAL_LATENCY, List.of(new double[] {1}), List.of(new double[] {9}), true));
    assertThat(finding.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(finding.samplesNeeded()).isZero();
  }

  @Test
  void many_comparisons_raise_the_bar() {
    Arms slower = arms(Metric.TOTAL_LATENCY, scaled(1.05, 1.5, -1.5, 1.5, -1, 0));
    assertThat(only(slower).verdict()).isEqualTo(Verdict.REGRESSION);
    List<Arms> family = new java.util.ArrayList<>(Collections.nCopies(60, arms(Metric.TTFT, BASE)));
    family.add(slower);
    assertThat(Comparison.of(family, Thresholds.DEFAULT, 0.95).any(Verdict.REGRESSION)).isFalse();
  }

  @Test
  void p_values_are_adjusted_after_holm() {
    assertThat(Comparison.holm(new double[] {0.01, 0.04, Double.NaN, 0.03}))
        .usingComparatorWithPrecision(1e-12)
        .containsExactly(0.03, 0.06, Double.NaN, 0.06);
  }

  @Test
  void each_metric_has_its_threshold() {
    Thresholds thresholds = new Thresholds(0.02, Map.of(Metric.TOTAL_LATENCY, 0.2));
    Arms slower = arms(Metric.TOTAL_LATENCY, scaled(1.1, 1, -1, 0, 1, -1));
    assertThat(Comparison.of(List.of(slower), thresholds, 0.95).findings().get(0).verdict())
        .isEqualTo(Verdict.NO_REGRESSION);
    assertThatThrownBy(() -> new Thresholds(-0.01, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void three_forks_are_three_samples_and_fewer_are_not() {
    List<double[]> two = List.of(new double[] {1, 2}, new double[] {3, 4});
    List<double[]> three = List.of(new double[] {1, 3}, new double[] {4}, new double[] {6, 8});
    assertThat(new Arms(Metric.TTFT, two, two, true).samples().method())
        .isEqualTo(Method.PAIRED_ITERATIONS);
    Arms.Samples samples = new Arms(Metric.TTFT, three, three, false).samples();
    assertThat(samples.method()).isEqualTo(Method.WELCH_FORK_MEANS);
    assertThat(samples.base()).containsExactly(2, 4, 7);
  }

  @Test
  void iterations_that_only_one_arm_has_are_not_paired() {
    Arms.Samples samples =
        new Arms(
                Metric.TTFT,
                List.of(new double[] {1, 2, 3}),
                List.of(new double[] {4, 5}, new double[] {6}),
                true)
            .samples();
    assertThat(samples.base()).containsExactly(1, 2);
    assertThat(samples.fresh()).containsExactly(4, 5);
  }
}
