package dev.sgbench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadTest {

  private static final Seeds SEEDS = new Seeds(42, 0, 0);

  private static Workload complete(Workload size, Arrivals arrivals) {
    return size.arriving(arrivals).input(Lengths.normal(20, 1)).output(Lengths.uniform(5, 9));
  }

  private static List<RequestSpec> all(RequestStream stream) {
    List<RequestSpec> requests = new ArrayList<>();
    while (!stream.exhausted()) {
      requests.add(stream.take());
    }
    return requests;
  }

  @Test
  void a_workload_by_count_has_exactly_so_many_requests_in_order_of_arrival() {
    var requests = all(complete(Workload.requests(960), Arrivals.poisson(20)).stream(SEEDS));
    assertThat(requests).hasSize(960).extracting(RequestSpec::arrival).isSorted();
    assertThat(requests).extracting(RequestSpec::id).startsWith(0, 1, 2).isSorted();
  }

  @Test
  void a_workload_by_time_has_the_requests_that_arrive_before_its_end() {
    Workload workload = complete(Workload.lasting(Duration.ofSeconds(2)), Arrivals.constant(10));
    var requests = all(workload.stream(SEEDS));
    assertThat(requests).hasSize(20);
    assertThat(requests.get(19).arrival()).isEqualTo(1_900_000_000L);
  }

  @Test
  void the_same_seeds_give_the_same_requests() {
    Workload workload = complete(Workload.requests(50), Arrivals.poisson(20));
    assertThat(all(workload.stream(SEEDS))).isEqualTo(all(workload.stream(SEEDS)));
  }

  @Test
  void another_iteration_or_fork_or_run_gives_other_requests() {
    Workload workload = complete(Workload.requests(50), Arrivals.poisson(20));
    var requests = all(workload.stream(SEEDS));
    assertThat(all(workload.stream(new Seeds(42, 0, 1)))).isNotEqualTo(requests);
    assertThat(all(workload.stream(new Seeds(42, 1, 0)))).isNotEqualTo(requests);
    assertThat(all(workload.stream(new Seeds(43, 0, 0)))).isNotEqualTo(requests);
  }

  @Test
  void lengths_do_not_depend_on_arrivals() {
    var poisson = all(complete(Workload.requests(50), Arrivals.poisson(20)).stream(SEEDS));
    var constant = all(complete(Workload.requests(50), Arrivals.constant(3)).stream(SEEDS));
    assertThat(poisson)
        .extracting(RequestSpec::prompt)
        .isEqualTo(constant.stream().map(RequestSpec::prompt).toList());
    assertThat(poisson)
        .extracting(RequestSpec::outputTokens)
        .isEqualTo(constant.stream().map(RequestSpec::outputTokens).toList());
  }

  @Test
  void closed_clients_wait_for_their_requests_and_think() {
    var stream =
        complete(Workload.requests(3), Arrivals.closed(2, Duration.ofNanos(50))).stream(SEEDS);
    RequestSpec first = stream.take();
    assertThat(first.arrival()).isZero();
    assertThat(stream.take().arrival()).isZero();
    assertThat(stream.nextArrival()).isEqualTo(RequestStream.NONE);
    assertThat(stream.exhausted()).isFalse();
    stream.finished(first, 1000);
    assertThat(stream.take().arrival()).isEqualTo(1050);
    assertThat(stream.exhausted()).isTrue();
  }

  @Test
  void closed_arrivals_never_go_back_in_time() {
    var stream = complete(Workload.requests(4), Arrivals.closed(2)).stream(SEEDS);
    RequestSpec first = stream.take();
    RequestSpec second = stream.take();
    stream.finished(second, 1000);
    assertThat(stream.take().arrival()).isEqualTo(1000);
    stream.finished(first, 990);
    assertThat(stream.take().arrival()).isEqualTo(1000);
  }

  @Test
  void closed_clients_send_nothing_after_the_end_of_a_workload_by_time() {
    var stream =
        complete(Workload.lasting(Duration.ofNanos(500)), Arrivals.closed(1)).stream(SEEDS);
    RequestSpec first = stream.take();
    assertThat(stream.exhausted()).isFalse();
    stream.finished(first, 499);
    RequestSpec second = stream.take();
    stream.finished(second, 500);
    assertThat(stream.exhausted()).isTrue();
    assertThatThrownBy(stream::take).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void taking_more_than_there_is_fails() {
    var stream = complete(Workload.requests(1), Arrivals.constant(1)).stream(SEEDS);
    assertThat(stream.take().id()).isZero();
    assertThatThrownBy(stream::take)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nextArrival()");
  }

  @Test
  void a_workload_without_arrivals_or_lengths_is_refused_with_the_remedy() {
    Workload bare = Workload.requests(1);
    assertThatThrownBy(bare.classes().get(0)::arrivals).hasMessageContaining(".arriving(");
    assertThatThrownBy(() -> bare.stream(SEEDS)).hasMessageContaining(".input(");
    assertThatThrownBy(() -> bare.input(Lengths.constant(1)).stream(SEEDS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(".output(");
  }

  @Test
  void an_empty_workload_is_refused() {
    assertThatThrownBy(() -> Workload.requests(0)).hasMessageContaining("at least 1 request");
    assertThatThrownBy(() -> Workload.lasting(Duration.ZERO)).hasMessageContaining("positive time");
  }

  @Test
  void a_workload_tells_how_it_ends() {
    assertThat(Workload.requests(5).requests()).hasValue(5);
    assertThat(Workload.requests(5).duration()).isEmpty();
    assertThat(Workload.lasting(Duration.ofSeconds(1)).duration()).hasValue(Duration.ofSeconds(1));
    assertThat(Workload.lasting(Duration.ofSeconds(1)).requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {50, 3, 7, 49, 0.3, 33.3, 1e6, 0.001})
  void a_rate_comes_out_as_it_was_asked_for(double rate) {
    for (int requests : new int[] {1, 64, 100, 997}) {
      assertThat(complete(Workload.requests(requests), Arrivals.poisson(rate)).meanRate())
          .isEqualTo(rate);
    }
  }
}
