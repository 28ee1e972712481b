package dev.sgbench.routing.policy;

import dev.sgbench.engine.FakeServers;
import dev.sgbench.engine.ServerSetup;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each policy is better or worse than random routing where its source says so. */
class PoliciesAgainstRandomTest {

  private static final long MS = 1_000_000;
  private static final int SLOTS = 4;

  /** Four slots a server, one millisecond an output token, short and long outputs. */
  private static AgainstUniformRandom mixedLengths(int servers, double rate) {
    return fake(
        requests(500, rate).output(Lengths.uniform(1, 39)),
        servers,
        (server, request) -> request.outputTokens() * MS);
  }

  private static Workload requests(int count, double rate) {
    return Workload.requests(count)
        .arriving(Arrivals.poisson(rate))
        .input(Lengths.constant(8))
        .output(Lengths.constant(20));
  }

  private static AgainstUniformRandom fake(
      Workload workload, int servers, FakeServers.Service service) {
    ServerSetup setup = new ServerSetup(SLOTS, 4096, Optional.empty());
    return new AgainstUniformRandom(
        workload,
        Collections.nCopies(servers, setup),
        clock -> new FakeServers(clock, servers, SLOTS, service));
  }

  /** Server 0 takes a third of the time of server 1. */
  private static AgainstUniformRandom fastAndSlow() {
    return fake(requests(500, 180), 2, (server, request) -> (server == 0 ? 20 : 60) * MS);
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
}
