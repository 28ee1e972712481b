package dev.sgbench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;

class SessionsTest {

  private static final Seeds SEEDS = new Seeds(3, 0, 0);

  private static Workload dialogues(int requests, String turns) {
    return Workload.requests(requests)
        .arriving(Arrivals.constant(10))
        .input(Lengths.uniform(3, 9))
        .output(Lengths.constant(4))
        .sessions(Sessions.parse(turns));
  }

  private static int[] ids(RequestSpec request) {
    int[] ids = new int[request.inputTokens()];
    request.prompt().fill(ids);
    return ids;
  }

  /** All requests, each of which ends so many nanoseconds after its arrival. */
  private static List<RequestSpec> all(RequestStream stream, long latency) {
    List<RequestSpec> requests = new ArrayList<>();
    PriorityQueue<RequestSpec> running =
        new PriorityQueue<>((a, b) -> Long.compare(a.arrival(), b.arrival()));
    while (!stream.exhausted()) {
      boolean ends =
          !running.isEmpty() && running.peek().arrival() + latency <= stream.nextArrival();
      if (ends) {
        RequestSpec over = running.remove();
        stream.finished(over, over.arrival() + latency);
      } else {
        RequestSpec request = stream.take();
        requests.add(request);
        running.add(request);
      }
    }
    return requests;
  }

  @Test
  void a_turn_waits_for_the_one_before_and_for_the_user_to_think() {
    RequestStream stream = dialogues(2, "2+0.5").stream(SEEDS);
    RequestSpec first = stream.take();
    assertThat(stream.nextArrival()).isEqualTo(RequestStream.NONE);
    assertThat(stream.exhausted()).isFalse();
    stream.finished(first, 2_000_000_000L);
    assertThat(stream.nextArrival()).isEqualTo(2_500_000_000L);
    assertThat(stream.take().lineage().turn()).isEqualTo(1);
    assertThat(stream.exhausted()).isTrue();
  }

  @Test
  void a_turn_begins_with_all_that_was_said_before() {
    RequestStream stream = dialogues(3, "3").stream(SEEDS);
    RequestSpec first = stream.take();
    stream.finished(first, 1);
    RequestSpec second = stream.take();
    stream.finished(second, 2);
    RequestSpec third = stream.take();
    assertThat(second.inputTokens()).isBetween(first.inputTokens() + 4 + 3, 9 + 4 + 9);
    assertThat(Arrays.copyOf(ids(second), first.inputTokens())).isEqualTo(ids(first));
    assertThat(Arrays.copyOf(ids(third), second.inputTokens())).isEqualTo(ids(second));
    assertThat(third.lineage())
        .isEqualTo(new Lineage(0, 2, Lineage.NONE, second.inputTokens() + 4));
  }

  @Test
  void sessions_are_the_same_however_long_servers_take() {
    Workload workload = dialogues(100, "uniform-1-5+exponential-0.2");
    List<RequestSpec> quick = all(workload.stream(SEEDS), 1_000_000);
    List<RequestSpec> slow = all(workload.stream(SEEDS), 900_000_000);
    assertThat(quick).hasSize(100);
    assertThat(slow).hasSize(100).isNotEqualTo(quick);
    assertThat(said(slow)).containsExactlyInAnyOrderElementsOf(said(quick));
  }

  private static List<Object> said(List<RequestSpec> requests) {
    return requests.stream()
        .<Object>map(r -> List.of(r.lineage(), r.prompt(), r.outputTokens()))
        .toList();
  }

  @Test
  void arrivals_of_sessions_never_go_back_in_time() {
    List<RequestSpec> requests = all(dialogues(500, "uniform-1-5").stream(SEEDS), 30_000_000);
    assertThat(requests).extracting(RequestSpec::arrival).isSorted();
    assertThat(requests).extracting(RequestSpec::id).isSorted().startsWith(0, 1, 2);
  }

  @Test
  void the_last_session_is_cut_to_the_number_of_requests() {
    assertThat(all(dialogues(10, "4").stream(SEEDS), 1))
        .extracting(r -> r.lineage().session())
        .containsOnly(0L, 1L, 2L)
        .hasSize(10);
  }

  @Test
  void clients_of_closed_load_hold_one_session_after_the_other() {
    RequestStream stream = dialogues(6, "2").arriving(Arrivals.closed(1)).stream(SEEDS);
    List<RequestSpec> requests = all(stream, 5);
    assertThat(requests)
        .extracting(r -> r.lineage().session())
        .containsExactly(0L, 0L, 1L, 1L, 2L, 2L);
    assertThat(requests)
        .extracting(RequestSpec::arrival)
        .containsExactly(0L, 5L, 10L, 15L, 20L, 25L);
  }

  @Test
  void turns_after_the_end_of_a_workload_by_time_do_not_arrive() {
    Workload workload = dialogues(1, "3").until(Duration.ofMillis(50));
    assertThat(all(workload.stream(SEEDS), 20_000_000)).hasSize(3);
    assertThat(all(workload.stream(SEEDS), 30_000_000)).hasSize(2);
  }

  @Test
  void prefixes_are_shared_within_groups_and_stay_for_the_run() {
    Workload workload =
        Workload.requests(2000)
            .arriving(Arrivals.constant(10))
            .input(Lengths.constant(5))
            .output(Lengths.constant(1))
            .prefixes(Prefixes.parse("4-0.75-uniform-10-20"));
    int[][] prefixes = new int[4][];
    int[] counts = new int[5];
    for (int iteration = 0; iteration < 2; iteration++) {
      for (RequestSpec request : all(workload.stream(new Seeds(3, 0, iteration)), 0)) {
        int group = (int) request.lineage().prefixGroup();
        counts[group + 1]++;
        assertThat(request.inputTokens()).isEqualTo(request.lineage().prefixTokens() + 5);
        if (group >= 0) {
          int[] prefix = Arrays.copyOf(ids(request), request.lineage().prefixTokens());
          prefixes[group] = prefixes[group] == null ? prefix : prefixes[group];
          assertThat(prefix).isEqualTo(prefixes[group]);
        }
      }
    }
    // A share of 3/4 in four groups; five standard errors of a binomial law of 4000.
    assertThat(counts[0]).isBetween(863, 1137);
    assertThat(counts[1]).isBetween(626, 874);
  }

  @Test
  void prefix_groups_chosen_by_zipf_are_of_unequal_size() {
    Workload workload =
        dialogues(1000, "1").prefixes(Prefixes.shared(2, 1, Lengths.constant(3)).chosenByZipf(2));
    long first =
        all(workload.stream(SEEDS), 0).stream().filter(r -> r.lineage().prefixGroup() == 0).count();
    assertThat(first).isBetween(736L, 864L); // 4 in 5, five standard errors
  }

  @Test
  void a_session_keeps_its_shared_prefix() {
    RequestStream stream =
        dialogues(2, "2").prefixes(Prefixes.shared(9, 1, Lengths.constant(50))).stream(SEEDS);
    RequestSpec first = stream.take();
    stream.finished(first, 1);
    RequestSpec second = stream.take();
    assertThat(first.lineage().prefixTokens()).isEqualTo(50);
    assertThat(second.lineage().prefixGroup()).isEqualTo(first.lineage().prefixGroup());
    assertThat(Arrays.copyOf(ids(second), first.inputTokens())).isEqualTo(ids(first));
  }
}
