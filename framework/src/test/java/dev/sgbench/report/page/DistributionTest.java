package dev.sgbench.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

  private static JsonNode of(double... values) {
    Distribution distribution = new Distribution();
    distribution.add(values);
    return distribution.json();
  }

  @Test
  void percentiles_are_values_that_were_measured() {
    JsonNode json = of(IntStream.rangeClosed(1, 1000).mapToDouble(i -> i).toArray());
    assertThat(json.at("/percentiles/50.0").doubleValue()).isEqualTo(500);
    assertThat(json.at("/percentiles/99.0").doubleValue()).isEqualTo(990);
    assertThat(json.at("/mean").doubleValue()).isEqualTo(500.5);
  }

  @Test
  void a_percentile_below_its_sample_floor_is_left_out() {
    JsonNode json = of(IntStream.rangeClosed(1, 1000).mapToDouble(i -> i).toArray());
    assertThat(json.at("/percentiles").has("99.9")).isFalse();
  }

  @Test
  void the_curve_ends_where_no_value_lies_above() {
    JsonNode json = of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(json.at("/shares").get(json.at("/shares").size() - 1).doubleValue()).isEqualTo(0.9);
    assertThat(json.at("/values").get(json.at("/values").size() - 1).doubleValue()).isEqualTo(9);
  }

  @Test
  void a_histogram_holds_every_positive_value_and_counts_the_others() {
    JsonNode histogram = of(0, 0.001, 0.01, 0.01, 1, 0).at("/histogram");
    assertThat(histogram.at("/zeros").intValue()).isEqualTo(2);
    int held = 0;
    for (JsonNode count : histogram.at("/counts")) {
      held += count.intValue();
    }
    assertThat(held).isEqualTo(4);
  }

  @Test
  void nothing_has_no_percentile() {
    assertThat(of(Double.NaN).toString()).isEqualTo("{\"n\":0}");
  }
}
