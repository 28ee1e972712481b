package dev.sgbench.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeBinsTest {

  private final TimeBins bins = new TimeBins(10, 14, 4);

  @Test
  void an_interval_counts_in_each_bin_for_as_long_as_it_is_open() {
    assertThat(bins.open(new double[] {10.5, 12.25}, new double[] {13.5, 12.75}))
        .containsExactly(0.5, 1, 1.5, 0.5);
  }

  @Test
  void an_interval_without_an_end_stays_open_and_one_without_a_beginning_never_was() {
    assertThat(bins.open(new double[] {12, Double.NaN}, new double[] {Double.NaN, 13}))
        .containsExactly(0, 0, 1, 1);
  }

  @Test
  void a_rate_is_weight_a_second() {
    TimeBins halves = new TimeBins(0, 1, 2);
    assertThat(halves.rate(new double[] {0, 0.4, 0.5, 1, Double.NaN}, new double[] {1, 1, 1, 5, 9}))
        .containsExactly(4, 12);
  }

  @Test
  void a_bin_where_nothing_happened_has_no_mean() {
    assertThat(bins.mean(new double[] {10, 10.9, 13}, new double[] {1, 2, 7}))
        .containsExactly(1.5, Double.NaN, Double.NaN, 7);
  }
}
