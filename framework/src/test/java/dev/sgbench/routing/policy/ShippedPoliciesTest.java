package dev.sgbench.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.engine.FakeServers;
import dev.sgbench.engine.Runs;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.time.VirtualClock;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.RequestSpec;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

/** The rule of each policy, seen in what it does. */
class ShippedPoliciesTest {

  private static final long MS = 1_000_000;

  private static List<RequestFacts> run(
      RoutingPolicy policy,
      int servers,
      int requests,
      Arrivals arrivals,
      ToLongFunction<RequestSpec> service) {
    VirtualClock clock = new VirtualClock();
    FakeServers fake = new FakeServers(clock, servers, 4, service);
    var phase = Runs.routed(Runs.requests(requests, arrivals), policy, servers);
    return Runs.run(clock, fake, phase, new Runs.Kept()).requests();
  }

  private static long[] perServer(List<RequestFacts> rows, int servers) {
    long[] counts = new long[servers];
    rows.forEach(row -> counts[row.server()]++);
    return counts;
  }

  private static double meanLatency(RoutingPolicy policy) {
    return run(policy, 4, 4000, Arrivals.poisson(1400), request -> 10 * MS).stream()
        .mapToLong(row -> row.instants().finish() - row.instants().arrival())
        .average()
        .orElseThrow();
  }

  @Test
  void uniform_random_gives_every_server_the_same_chance() {
    List<RequestFacts> rows =
        run(new UniformRandom(), 4, 4000, Arrivals.poisson(100), request -> MS);
    double[] expected = {1, 1, 1, 1};
    assertThat(new ChiSquareTest().chiSquareTest(expected, perServer(rows, 4))).isGreaterThan(1e-4);
  }

  @Test
  void round_robin_takes_servers_in_turn() {
    List<RequestFacts> rows = run(new RoundRobin(), 3, 7, Arrivals.poisson(100), request -> MS);
    assertThat(rows).extracting(RequestFacts::server).containsExactly(0, 1, 2, 0, 1, 2, 0);
  }

  @Test
  void join_shortest_queue_avoids_a_server_that_is_stuck() {
    List<RequestFacts> rows =
        run(
            new JoinShortestQueue(),
            2,
            100,
            Arrivals.constant(20),
            request -> request.id() == 0 ? 9000 * MS : MS);
    long[] counts = perServer(rows, 2);
    assertThat(counts[rows.get(0).server()]).isEqualTo(1);
  }

  @Test
  void two_choices_are_better_than_one_and_all_choices_better_than_two() {
    double random = meanLatency(new UniformRandom());
    double two = meanLatency(new PowerOfTwo());
    double all = meanLatency(new JoinShortestQueue());
    assertThat(two).isLessThan(random);
    assertThat(all).isLessThan(two);
  }

  @Test
  void power_of_two_works_with_a_single_server() {
    assertThat(run(new PowerOfTwo(), 1, 20, Arrivals.poisson(100), request -> MS))
        .extracting(RequestFacts::server)
        .containsOnly(0);
  }

  @Test
  void parameter_aware_tries_every_server() {
    List<RequestFacts> rows =
        run(new ParameterAware(), 3, 600, Arrivals.poisson(300), request -> 10 * MS);
    assertThat(perServer(rows, 3)).doesNotContain(0L);
  }

  @Test
  void parameter_aware_avoids_the_server_that_was_slow() {
    List<RequestFacts> after =
        run(
            new ParameterAware(),
            2,
            40,
            Arrivals.constant(20),
            request -> request.id() == 0 ? 500 * MS : 5 * MS);
    int tried = after.get(0).server();
    assertThat(after.subList(20, 40)).extracting(RequestFacts::server).doesNotContain(tried);
  }
}
