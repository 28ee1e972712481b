package dev.sgbench.analysis.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.analysis.ServiceLevel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The search over servers whose latency at each rate is known. */
class RateSearchTest {

  private static final ServiceLevel ONE_SECOND = ServiceLevel.parse("ttft=1s");
  private static final int REPLICATIONS = 5;

  private final SplittableRandom random = new SplittableRandom(20261124);
  private final List<Probe> probes = new ArrayList<>();

  private static RateSearch search(double precision) {
    return new RateSearch(ONE_SECOND, 1, 256, precision);
  }

  /** Latencies scatter by so much of their mean. */
  private Probe probe(double rate, DoubleUnaryOperator latency, double scatter) {
    List<List<Double>> values = new ArrayList<>();
    for (int i = 0; i < REPLICATIONS; i++) {
      values.add(
          List.of(latency.applyAsDouble(rate) * (1 + scatter * (2 * random.nextDouble() - 1))));
    }
    return new Probe(rate, values, true);
  }

  private RateSearch run(RateSearch search, DoubleUnaryOperator latency, double scatter) {
    for (OptionalDouble rate = search.next(); rate.isPresent(); rate = search.next()) {
      Probe probe = probe(rate.getAsDouble(), latency, scatter);
      probes.add(probe);
      search.add(probe);
      assertThat(probes).as("it ends").hasSizeLessThan(60);
    }
    return search;
  }

  /** Of a single server: grows without bound towards 100 a second, 1 s at 90. */
  private static double queue(double rate) {
    return rate >= 100 ? 1000 : 10 / (100 - rate);
  }

  @Test
  void it_finds_where_the_objective_begins_to_be_missed() {
    RateSearch search = run(search(0.02), RateSearchTest::queue, 0);
    Answer.Found found = (Answer.Found) search.answer();
    assertThat(found.certain()).isLessThanOrEqualTo(90);
    assertThat(found.missed()).isGreaterThan(90).isLessThanOrEqualTo(1.02 * found.certain());
    assertThat(found.rate()).isBetween(found.certain(), found.missed());
    assertThat(search.missedBelow()).isEmpty();
  }

  @Test
  void chance_widens_the_answer_s_interval_and_not_the_gaps_beside_it() {
    RateSearch search = run(search(0.02), RateSearchTest::queue, 0.3);
    Answer.Found found = (Answer.Found) search.answer();
    assertThat(found.certain()).isLessThan(90);
    assertThat(found.missed()).isGreaterThan(90);
    assertThat(found.rate()).isBetween(86.0, 94.0);
    double lowestUndecided =
        probes.stream().mapToDouble(Probe::rate).filter(r -> r > found.certain()).min().orElse(0);
    assertThat(lowestUndecided / found.certain()).isLessThanOrEqualTo(1.02);
  }

  @Test
  void a_limit_of_nothing_at_all_is_kept_by_nothing() {
    ServiceLevel none = ServiceLevel.parse("errors=0%,ttft=1s");
    RateSearch search = new RateSearch(none, 1, 256, 0.05);
    for (OptionalDouble rate = search.next(); rate.isPresent(); rate = search.next()) {
      double latency = queue(rate.getAsDouble());
      List<List<Double>> values = Collections.nCopies(REPLICATIONS, List.of(0.0, latency));
      search.add(new Probe(rate.getAsDouble(), values, true));
    }
    Answer.Found found = (Answer.Found) search.answer();
    assertThat(found.certain()).isLessThanOrEqualTo(90);
    assertThat(found.rate()).isBetween(found.certain(), found.missed());
    assertThat(new Probe(1, List.of(List.of(0.1, 0.1), List.of(0.1, 0.1)), true).strain(none))
        .isInfinite();
  }

  @Test
  void nothing_meets_the_objective() {
    RateSearch search = run(search(0.05), rate -> 2, 0);
    assertThat(search.answer()).isEqualTo(new Answer.NothingMeets(1));
    assertThat(probes).extracting(Probe::rate).endsWith(256.0);
  }

  @Test
  void everything_meets_the_objective() {
    RateSearch search = run(search(0.05), rate -> 0.5, 0);
    assertThat(search.answer()).isEqualTo(new Answer.EverythingMeets(256));
  }

  @Test
  void rates_that_miss_it_below_one_that_meets_it_are_told() {
    // A batch waits for its requests while few arrive.
    RateSearch search = run(search(0.05), rate -> 5 / rate + queue(rate), 0);
    Answer.Found found = (Answer.Found) search.answer();
    assertThat(found.rate()).isBetween(87.0, 90.0);
    assertThat(search.missedBelow()).containsExactly(1.0, 2.0, 4.0);
  }

  @Test
  void doubling_ends_after_two_rates_that_miss_it() {
    run(search(0.5), rate -> rate < 3 ? 0.5 : 2, 0);
    assertThat(probes).extracting(Probe::rate).startsWith(1.0, 2.0, 4.0, 8.0).doesNotContain(16.0);
  }

  @Test
  void a_rate_at_which_the_queue_grows_misses_it_whatever_its_latency() {
    Probe growing = new Probe(1, Collections.nCopies(2, List.of(0.1)), false);
    assertThat(growing.verdict(ONE_SECOND)).isEqualTo(Verdict.MISSES);
    assertThat(growing.strain(ONE_SECOND)).isInfinite();
  }

  @Test
  void one_bound_that_is_broken_misses_the_whole() {
    ServiceLevel both = ServiceLevel.parse("ttft=1s,goodput=20");
    assertThat(new Probe(1, Collections.nCopies(2, List.of(0.5, 19.0)), true).verdict(both))
        .isEqualTo(Verdict.MISSES);
    assertThat(new Probe(1, Collections.nCopies(2, List.of(0.5, 21.0)), true).verdict(both))
        .isEqualTo(Verdict.MEETS);
    assertThat(new Probe(1, List.of(List.of(0.5, 21.0), List.of(0.5, 19.5)), true).verdict(both))
        .isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void what_comes_next_does_not_depend_on_the_order_of_probes() {
    Answer whole = run(search(0.05), RateSearchTest::queue, 0.1).answer();
    RateSearch again = search(0.05);
    Collections.reverse(probes);
    probes.forEach(again::add);
    assertThat(again.next()).isEmpty();
    assertThat(again.answer()).isEqualTo(whole);
  }

  @Test
  void a_search_that_goes_on_has_no_answer() {
    assertThatThrownBy(() -> search(0.05).answer()).hasMessageContaining("goes on at 1");
  }

  @Test
  void a_range_or_precision_that_makes_no_sense_is_refused() {
    assertThatThrownBy(() -> new RateSearch(ONE_SECOND, 10, 10, 0.05)).hasMessageContaining("10.0");
    assertThatThrownBy(() -> new RateSearch(ONE_SECOND, 0, 10, 0.05)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> search(0.001)).hasMessageContaining("0.001");
    assertThatThrownBy(() -> new Probe(1, List.of(List.of(1.0)), true))
        .hasMessageContaining("at least 2 replications");
  }
}
