package dev.sgbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConcurrencyCurveTest {

  private static ConcurrencyCurve curve(long[] starts, long[] ends) {
    ConcurrencyCurve curve = new ConcurrencyCurve(starts.length);
    for (int i = 0; i < starts.length; i++) {
      curve.add(starts[i], ends[i]);
    }
    return curve;
  }

  @Test
  void counts_open_intervals_between_steps() {
    ConcurrencyCurve curve = curve(new long[] {0, 10, 20}, new long[] {15, 20, 30});
    assertThat(curve.max(0, 30)).isEqualTo(2);
    assertThat(curve.average(0, 30)).isCloseTo(35.0 / 30, within(1e-12));
    assertThat(curve.average(20, 30)).isEqualTo(1);
  }

  @Test
  void an_interval_that_starts_when_another_ends_does_not_overlap_it() {
    assertThat(curve(new long[] {0, 5}, new long[] {5, 9}).max(0, 10)).isEqualTo(1);
  }

  @Test
  void an_interval_without_length_is_never_open() {
    assertThat(curve(new long[] {5}, new long[] {5}).max(0, 10)).isZero();
  }

  @Test
  void agrees_with_summing_overlaps_one_by_one() {
    SplittableRandom random = new SplittableRandom(7);
    long[] starts = new long[200];
    long[] ends = new long[200];
    double overlap = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = random.nextLong(1000);
      ends[i] = starts[i] + random.nextLong(100);
      overlap += Math.max(0, Math.min(ends[i], 700) - Math.max(starts[i], 300));
    }
    double average = curve(starts, ends).average(300, 700);
    assertThat(average).isCloseTo(overlap / 400, within(1e-9));
  }
}
