package dev.sgbench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

/** Eight load generators, each with its share, together offer exactly the one stream. */
class ShareTest {

  private static final int GENERATORS = 8;
  private static final Seeds SEEDS = new Seeds(7, 0, 0);

  private static Workload workload(Workload size, String arrivals) {
    return size.arriving(Arrivals.parse(arrivals))
        .input(Lengths.uniform(5, 50))
        .output(Lengths.zipf(1, 20, 1));
  }

  private static List<RequestSpec> all(Workload workload, Seeds seeds) {
    RequestStream stream = workload.stream(seeds);
    List<RequestSpec> requests = new ArrayList<>();
    while (!stream.exhausted()) {
      requests.add(stream.take());
    }
    return requests;
  }

  /** What a request is, without its number, which each generator gives for itself. */
  private record Seen(long arrival, Prompt prompt, int output) {
    static Seen of(RequestSpec request) {
      return new Seen(request.arrival(), request.prompt(), request.outputTokens());
    }
  }

  @Test
  void eight_shares_recompose_the_stream_whatever_its_law() {
    for (String law : List.of("poisson-50", "gamma-50-3", "bursts-90-5-1-1", "constant-50")) {
      Workload whole = workload(Workload.requests(4000), law);
      List<Seen> parts = new ArrayList<>();
      for (int i = 0; i < GENERATORS; i++) {
        all(whole.share(new Share(i, GENERATORS)), SEEDS).forEach(r -> parts.add(Seen.of(r)));
      }
      List<Seen> expected = all(whole, SEEDS).stream().map(Seen::of).toList();
      assertThat(parts).as(law).hasSize(4000);
      assertThat(new HashSet<>(parts)).as(law).isEqualTo(new HashSet<>(expected)).hasSize(4000);
    }
  }

  @Test
  void shares_of_a_workload_by_time_recompose_it_too() {
    Workload whole = workload(Workload.lasting(Duration.ofSeconds(20)), "poisson-50");
    int parts = 0;
    for (int i = 0; i < GENERATORS; i++) {
      parts += all(whole.share(new Share(i, GENERATORS)), SEEDS).size();
    }
    assertThat(parts).isEqualTo(all(whole, SEEDS).size());
  }

  /** Of 80 shares at a level of 1 in 100, 0.8 are expected to fail; 6 have a chance below 3e-4. */
  @Test
  void each_share_of_a_poisson_process_is_one_of_an_eighth_of_the_rate() {
    var law = new ExponentialDistribution(null, GENERATORS / 50.0);
    int rejected = 0;
    for (int seed = 0; seed < 10; seed++) {
      for (int i = 0; i < GENERATORS; i++) {
        Workload part =
            workload(Workload.requests(4000), "poisson-50").share(new Share(i, GENERATORS));
        long before = 0;
        List<Double> gaps = new ArrayList<>();
        for (RequestSpec request : all(part, new Seeds(seed, 0, 0))) {
          gaps.add((request.arrival() - before) * 1e-9);
          before = request.arrival();
        }
        double[] sample = gaps.stream().mapToDouble(Double::doubleValue).toArray();
        rejected += new KolmogorovSmirnovTest().kolmogorovSmirnovTest(law, sample) < 0.01 ? 1 : 0;
      }
    }
    assertThat(rejected).isLessThan(6);
  }

  @Test
  void shares_are_of_equal_size() {
    long[] sizes = new long[GENERATORS];
    double[] equal = new double[GENERATORS];
    for (int i = 0; i < GENERATORS; i++) {
      Workload part = workload(Workload.requests(40_000), "constant-50");
      sizes[i] = all(part.share(new Share(i, GENERATORS)), SEEDS).size();
      equal[i] = 1;
    }
    assertThat(new ChiSquareTest().chiSquareTest(equal, sizes)).isGreaterThan(1e-4);
  }

  @Test
  void a_share_that_does_not_exist_is_refused() {
    assertThatThrownBy(() -> new Share(8, 8)).hasMessageContaining("from 0 to N - 1");
  }

  @Test
  void a_share_of_several_classes_by_count_is_refused() {
    RequestClass one = RequestClass.named("one").arriving(Arrivals.poisson(1));
    RequestClass full = one.input(Lengths.constant(1)).output(Lengths.constant(1));
    RequestClass other = RequestClass.named("two").arriving(Arrivals.poisson(1));
    RequestClass second = other.input(Lengths.constant(1)).output(Lengths.constant(1));
    Workload mixed = Workload.requests(10).mixing(List.of(full, second)).share(new Share(0, 2));
    assertThatThrownBy(() -> mixed.stream(SEEDS)).hasMessageContaining("let the workload end by");
  }
}
