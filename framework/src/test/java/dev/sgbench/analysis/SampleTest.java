package dev.sgbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleTest {

  private static Sample upTo(int n) {
    Sample sample = new Sample(0);
    for (int i = n; i >= 1; i--) {
      sample.add(i);
    }
    return sample;
  }

  @Test
  void a_quantile_is_the_value_at_the_nearest_rank() {
    assertThat(upTo(1000).quantile(500)).isEqualTo(500);
    assertThat(upTo(1000).quantile(990)).isEqualTo(990);
    assertThat(upTo(1001).quantile(990)).isEqualTo(991);
    assertThat(upTo(11).quantile(500)).isEqualTo(6);
  }

  @Test
  void a_quantile_below_its_sample_floor_is_absent() {
    assertThat(upTo(499).quantile(990)).isNaN();
    assertThat(upTo(500).quantile(990)).isEqualTo(495);
    assertThat(upTo(49).quantile(900)).isNaN();
    assertThat(upTo(50).quantile(900)).isEqualTo(45);
    assertThat(upTo(4999).quantile(999)).isNaN();
    assertThat(upTo(5000).quantile(999)).isEqualTo(4995);
  }

  @Test
  void nan_is_left_out_of_mean_and_count() {
    Sample sample = upTo(3);
    sample.add(Double.NaN);
    assertThat(sample.mean()).isEqualTo(2);
    assertThat(sample.size()).isEqualTo(3);
  }

  @Test
  void nothing_has_no_mean() {
    assertThat(new Sample(4).mean()).isNaN();
    assertThat(new Sample(4).rank(990)).isNaN();
  }
}
