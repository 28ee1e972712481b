package dev.sgbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.RequestRecord.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a policy lets through, and how evenly it spreads it. */
class RoutingMetricsTest {

  private static final Validity VALID = new Validity(List.of(), Map.of());

  /** One output token for eight of input, unless more are asked for. */
  private static RequestRecord served(int server, double arrival, int tokens) {
    double[] tokenMillis = IntStream.range(0, tokens).mapToDouble(i -> arrival + 10 + i).toArray();
    double[] instants = {arrival, arrival, arrival, arrival, arrival, arrival + 10 + tokens, 0};
    RequestRecord request = Synthetic.request(0, -1, instants, tokenMillis, 0);
    return new RequestRecord(
        request.request(),
        request.status(),
        "",
        server,
        -1,
        0,
        request.instants(),
        request.tokens(),
        request.report());
  }

  private static Map<Metric, Double> values(int servers, List<RequestRecord> requests) {
    return IterationMetrics.of(Synthetic.iteration(servers, requests, Synthetic.at(2000)), VALID)
        .values();
  }

  /** From 0 to 1000 ms in steps of 100 ms; the first lies before the window. */
  private static List<RequestRecord> onServers(int... servers) {
    List<RequestRecord> requests = new ArrayList<>();
    for (int i = 0; i < servers.length; i++) {
      requests.add(served(servers[i], 1000.0 * i / (servers.length - 1), 1));
    }
    return requests;
  }

  @Test
  void what_arrives_in_the_window_is_admitted_rejected_or_left_unserved() {
    List<RequestRecord> requests = onServers(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    requests.set(3, Synthetic.unserved(3, 300, Status.REJECTED));
    requests.set(4, Synthetic.unserved(4, 400, Status.REJECTED));
    requests.set(9, Synthetic.unserved(9, 900, Status.UNSERVED));
    Map<Metric, Double> values = values(1, requests);

    assertThat(values.get(Metric.OFFERED)).isCloseTo(10 / 0.9, within(1e-9));
    assertThat(values.get(Metric.ADMITTED)).isCloseTo(7 / 0.9, within(1e-9));
    assertThat(values.get(Metric.REJECTED)).isCloseTo(2 / 0.9, within(1e-9));
    assertThat(values.get(Metric.COMPLETED)).isCloseTo(7 / 0.9, within(1e-9));
  }

  @Test
  void as_many_on_each_server_is_balance_1_and_all_on_one_of_n_is_1_by_n() {
    assertThat(values(2, onServers(0, 0, 1, 0, 1)))
        .containsEntry(Metric.REQUEST_BALANCE, 1.0)
        .containsEntry(Metric.TOKEN_BALANCE, 1.0);
    assertThat(values(4, onServers(0, 2, 2, 2, 2)).get(Metric.REQUEST_BALANCE))
        .isCloseTo(0.25, within(1e-12));
  }

  @Test
  void balance_is_jains_index_of_shares() {
    // 3 and 1 requests: (3 + 1)^2 / (2 (9 + 1)).
    assertThat(values(2, onServers(1, 0, 0, 0, 1)).get(Metric.REQUEST_BALANCE))
        .isCloseTo(0.8, within(1e-12));
  }

  @Test
  void tokens_weigh_requests_that_are_long() {
    List<RequestRecord> requests = List.of(served(1, 0, 1), served(0, 500, 1), served(1, 1000, 19));
    Map<Metric, Double> values = values(2, requests);

    assertThat(values.get(Metric.REQUEST_BALANCE)).isCloseTo(1, within(1e-12));
    // 9 and 27 tokens: 36^2 / (2 (81 + 729)).
    assertThat(values.get(Metric.TOKEN_BALANCE)).isCloseTo(0.8, within(1e-12));
  }

  @Test
  void there_is_no_balance_of_one_server_of_unknown_ones_or_of_nothing() {
    assertThat(values(1, onServers(0, 0, 0))).doesNotContainKey(Metric.REQUEST_BALANCE);
    assertThat(values(2, onServers(0, 1, -1))).doesNotContainKey(Metric.TOKEN_BALANCE);
    List<RequestRecord> rejected =
        List.of(
            Synthetic.unserved(0, 0, Status.REJECTED), Synthetic.unserved(1, 9, Status.REJECTED));
    assertThat(values(2, rejected))
        .doesNotContainKey(Metric.REQUEST_BALANCE)
        .containsEntry(Metric.ADMITTED, 0.0);
  }

  @Test
  void without_a_window_there_are_no_rates() {
    assertThat(values(2, List.of(served(0, 0, 1), served(1, 0, 1))))
        .doesNotContainKeys(Metric.OFFERED, Metric.REJECTED)
        .containsEntry(Metric.REQUEST_BALANCE, 1.0);
  }
}
