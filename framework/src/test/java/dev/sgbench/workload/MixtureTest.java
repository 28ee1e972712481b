package dev.sgbench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MixtureTest {

  private static final Seeds SEEDS = new Seeds(3, 0, 0);

  private static RequestClass chat(Arrivals arrivals) {
    return RequestClass.named("chat")
        .arriving(arrivals)
        .input(Lengths.constant(20))
        .output(Lengths.constant(9));
  }

  private static RequestClass batch(Arrivals arrivals) {
    return RequestClass.named("batch")
        .arriving(arrivals)
        .input(Lengths.constant(500))
        .output(Lengths.constant(100));
  }

  private static List<RequestSpec> all(RequestStream stream) {
    List<RequestSpec> requests = new ArrayList<>();
    while (!stream.exhausted()) {
      requests.add(stream.take());
    }
    return requests;
  }

  @Test
  void classes_arrive_together_in_order_each_by_its_own_law() {
    Workload mixed =
        Workload.lasting(Duration.ofSeconds(100))
            .mixing(List.of(chat(Arrivals.poisson(8)), batch(Arrivals.constant(2))));
    List<RequestSpec> requests = all(mixed.stream(SEEDS));
    assertThat(requests).extracting(RequestSpec::arrival).isSorted();
    assertThat(requests)
        .extracting(RequestSpec::id)
        .isSorted()
        .startsWith(0, 1)
        .doesNotHaveDuplicates();
    List<RequestSpec> batch = requests.stream().filter(r -> r.type().equals("batch")).toList();
    assertThat(batch).hasSize(200).allMatch(r -> r.inputTokens() == 500 && r.outputTokens() == 100);
    assertThat(batch.get(3).arrival()).isEqualTo(1_500_000_000L);
    assertThat(requests.size() - 200).isBetween(660, 940); // 800, five standard errors
  }

  @Test
  void a_mixture_by_count_has_so_many_requests_in_all() {
    Workload mixed =
        Workload.requests(100)
            .mixing(List.of(chat(Arrivals.poisson(8)), batch(Arrivals.constant(2))));
    assertThat(all(mixed.stream(SEEDS))).hasSize(100);
    assertThat(mixed.meanRate()).isEqualTo(10);
    assertThat(mixed.arrivalTime())
        .hasValueSatisfying(
            t -> assertThat(t).isBetween(Duration.ofMillis(9_990), Duration.ofMillis(10_010)));
  }

  @Test
  void a_class_does_not_depend_on_the_others_laws() {
    Workload slow =
        Workload.requests(100)
            .mixing(List.of(chat(Arrivals.poisson(8)), batch(Arrivals.constant(1))));
    Workload quick =
        Workload.requests(100)
            .mixing(List.of(chat(Arrivals.poisson(8)), batch(Arrivals.constant(9))));
    List<Long> chats = arrivals(slow);
    assertThat(chats.subList(0, 20)).isEqualTo(arrivals(quick).subList(0, 20));
  }

  private static List<Long> arrivals(Workload workload) {
    return all(workload.stream(SEEDS)).stream()
        .filter(r -> r.type().equals("chat"))
        .map(RequestSpec::arrival)
        .toList();
  }

  @Test
  void open_and_closed_classes_mix_and_each_hears_of_its_own_requests() {
    RequestStream stream =
        Workload.requests(4)
            .mixing(List.of(chat(Arrivals.closed(1)), batch(Arrivals.constant(1))))
            .stream(SEEDS);
    RequestSpec chat = stream.take();
    RequestSpec batch = stream.take();
    assertThat(List.of(chat.type(), batch.type())).containsExactly("chat", "batch");
    stream.finished(batch, 5);
    assertThat(stream.nextArrival()).isEqualTo(1_000_000_000L);
    stream.finished(chat, 7);
    assertThat(stream.take().arrival()).isEqualTo(7);
    assertThat(stream.take().arrival()).isEqualTo(1_000_000_000L);
    assertThat(stream.exhausted()).isTrue();
  }

  @Test
  void two_classes_of_one_name_are_refused() {
    assertThatThrownBy(
            () ->
                Workload.requests(4)
                    .mixing(List.of(chat(Arrivals.closed(1)), chat(Arrivals.closed(2)))))
        .hasMessageContaining("two classes of requests are called chat");
  }
}
