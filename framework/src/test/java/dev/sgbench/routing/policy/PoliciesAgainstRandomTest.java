package dev.sgbench.routing.policy;

import static dev.sgbench.routing.policy.AgainstUniformRandom.onFakes;
import static dev.sgbench.routing.policy.AgainstUniformRandom.requests;

import dev.sgbench.engine.FakeServers;
import dev.sgbench.workload.Lengths;
import org.junit.jupiter.api.Test;

/** Each policy is better or worse than random routing where its source says so. */
class PoliciesAgainstRandomTest {

  private static final long MS = 1_000_000;

  /** Four slots a server, one millisecond an output token, short and long outputs. */
  private static AgainstUniformRandom mixedLengths(int servers, double rate) {
    return onFakes(
        requests(500, rate).output(Lengths.uniform(1, 39)),
        servers,
        () -> (server, request) -> request.outputTokens() * MS);
  }

  /** Server 0 takes a third of the time of server 1. */
  private static AgainstUniformRandom fastAndSlow() {
    return onFakes(requests(500, 180), 2, () -> (server, request) -> (server == 0 ? 20 : 60) * MS);
  }

  @Test
  void round_robin_before_equal_servers_shortens_latency() {
    onFakes(requests(500, 640), 4, () -> (server, request) -> 20 * MS)
        .assertLower(RoundRobin::new, AgainstUniformRandom::latency);
  }

  @Test
  void power_of_two_shortens_latency() {
    mixedLengths(4, 640).assertLower(PowerOfTwo::new, AgainstUniformRandom::latency);
  }

  @Test
  void join_shortest_queue_shortens_latency() {
    mixedLengths(4, 640).assertLower(JoinShortestQueue::new, AgainstUniformRandom::latency);
  }

  @Test
  void parameter_aware_sends_less_to_a_slow_server_and_shortens_latency() {
    fastAndSlow().assertLower(ParameterAware::new, AgainstUniformRandom::latency);
  }

  @Test
  void shortest_job_first_shortens_mean_latency() {
    mixedLengths(2, 380).assertLower(ShortestJobFirst::new, AgainstUniformRandom::latency);
  }

  @Test
  void fixed_probability_in_proportion_to_speed_shortens_latency() {
    fastAndSlow()
        .assertLower(
            () -> {
              FixedProbability policy = new FixedProbability();
              policy.weights = "0.75/0.25";
              return policy;
            },
            AgainstUniformRandom::latency);
  }

  @Test
  void least_outstanding_tokens_shortens_latency() {
    mixedLengths(4, 640).assertLower(LeastOutstandingTokens::new, AgainstUniformRandom::latency);
  }

  @Test
  void expected_wait_sends_less_to_a_slow_server_and_shortens_latency() {
    fastAndSlow().assertLower(ExpectedWait::new, AgainstUniformRandom::latency);
  }

  @Test
  void noisy_shortest_job_first_shortens_mean_latency() {
    mixedLengths(2, 380).assertLower(NoisyShortestJobFirst::new, AgainstUniformRandom::latency);
  }

  @Test
  void shortest_reported_queue_shortens_latency_though_reports_are_old() {
    AgainstUniformRandom fresh = mixedLengths(4, 640);
    new AgainstUniformRandom(
            fresh.workload(),
            fresh.setups(),
            clock -> ((FakeServers) fresh.servers().apply(clock)).reportingEvery(50 * MS))
        .assertLower(ShortestReportedQueue::new, AgainstUniformRandom::latency);
  }

  @Test
  void marginal_utility_shortens_latency_while_it_knows_too_little_for_trends() {
    onFakes(requests(38, 700), 4, () -> (server, request) -> 20 * MS)
        .assertLower(MarginalUtility::new, AgainstUniformRandom::latency);
  }

  @Test
  void marginal_utility_herds_on_trends_of_equal_servers_and_lengthens_latency() {
    mixedLengths(4, 640).assertHigher(MarginalUtility::new, AgainstUniformRandom::latency);
  }

  @Test
  void marginal_utility_as_built_herds_and_lengthens_latency() {
    mixedLengths(4, 640).assertHigher(MarginalUtilityAsBuilt::new, AgainstUniformRandom::latency);
  }
}
