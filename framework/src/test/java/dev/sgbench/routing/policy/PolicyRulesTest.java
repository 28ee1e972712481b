package dev.sgbench.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.engine.FakeServers;
import dev.sgbench.engine.Runs;
import dev.sgbench.record.Decision;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.time.VirtualClock;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Prompts;
import dev.sgbench.workload.Sessions;
import dev.sgbench.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

/** The rule of each policy that has more than a score, seen in what it does. */
class PolicyRulesTest {

  private static final long MS = 1_000_000;

  private static IterationRecord run(RoutingPolicy policy, int servers, Workload workload) {
    return run(policy, servers, workload, 0);
  }

  /** Four slots a server, 10 ms an output token. */
  private static IterationRecord run(
      RoutingPolicy policy, int servers, Workload workload, long reportPeriod) {
    return run(policy, servers, workload, reportPeriod, new Runs.Kept());
  }

  private static IterationRecord run(
      RoutingPolicy policy, int servers, Workload workload, long reportPeriod, Runs.Kept kept) {
    VirtualClock clock = new VirtualClock();
    FakeServers fake =
        new FakeServers(clock, servers, 4, request -> 10 * MS * request.outputTokens())
            .reportingEvery(reportPeriod);
    return Runs.run(clock, fake, Runs.limited(workload, policy, servers), kept);
  }

  private static List<Decision> decisions(RoutingPolicy policy, int servers, Workload workload) {
    Runs.Kept kept = new Runs.Kept();
    run(policy, servers, workload, 0, kept);
    return kept.decisions;
  }

  private static Workload lengths(int count, Arrivals arrivals) {
    return Workload.requests(count)
        .arriving(arrivals)
        .input(Lengths.constant(4))
        .output(Lengths.uniform(1, 20));
  }

  private static List<RequestRecord> rows(RoutingPolicy policy, int servers, Workload workload) {
    Runs.Kept kept = new Runs.Kept();
    run(policy, servers, workload, 0, kept);
    return kept.requests;
  }

  private static List<Integer> servers(IterationRecord record) {
    return record.requests().stream().map(RequestFacts::server).toList();
  }

  @Test
  void fixed_probability_follows_its_weights() {
    FixedProbability policy = new FixedProbability();
    policy.weights = "3/0/1";
    long[] counts = new long[3];
    servers(run(policy, 3, lengths(2000, Arrivals.poisson(20)))).forEach(id -> counts[id]++);
    assertThat(counts[1]).isZero();
    double[] expected = {0.75, 0.25};
    assertThat(new ChiSquareTest().chiSquareTest(expected, new long[] {counts[0], counts[2]}))
        .isGreaterThan(1e-4);
  }

  @Test
  void shortest_job_first_without_noise_decides_as_with_the_true_lengths() {
    NoisyShortestJobFirst exact = new NoisyShortestJobFirst();
    exact.noise = 0;
    Workload workload = lengths(300, Arrivals.poisson(900));
    List<Integer> order = dispatched(exact, workload);
    assertThat(order).hasSize(300).isNotEqualTo(dispatched(new NoisyShortestJobFirst(), workload));
    assertThat(order).isEqualTo(dispatched(new ShortestJobFirst(), workload));
  }

  private static List<Integer> dispatched(RoutingPolicy policy, Workload workload) {
    return decisions(policy, 3, workload).stream().map(Decision::request).toList();
  }

  @Test
  void shortest_reported_queue_counts_what_it_sent_since_the_report() {
    IterationRecord record =
        run(new ShortestReportedQueue(), 4, lengths(8, Arrivals.constant(1000)), 1000 * MS);
    assertThat(servers(record).subList(0, 4)).containsExactlyInAnyOrder(0, 1, 2, 3);
    assertThat(servers(record).subList(4, 8)).containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  @Test
  void cache_aware_sends_a_prompt_to_where_it_began_before_unless_that_unbalances() {
    CacheAware policy = new CacheAware();
    policy.blockTokens = 2;
    policy.balanceAbs = 3;
    Workload same = lengths(40, Arrivals.constant(2000)).prompts(Prompts.random(3, 4));
    List<Decision> decisions = decisions(policy, 2, same);
    assertThat(decisions.subList(0, 5))
        .extracting(decision -> decision.explanation().reason())
        .containsExactly("miss", "match", "match", "match", "unbalanced");
    assertThat(decisions.subList(0, 4))
        .extracting(Decision::server)
        .containsOnly(decisions.get(0).server());
    assertThat(decisions.get(4).server()).isNotEqualTo(decisions.get(0).server());
  }

  @Test
  void prefix_hash_keeps_equal_prompts_together_up_to_its_bound() {
    PrefixHash policy = new PrefixHash();
    policy.loadFactor = 1.5;
    Workload same = lengths(200, Arrivals.poisson(100)).prompts(Prompts.random(3, 4));
    IterationRecord record = run(policy, 4, same);
    Map<Integer, Long> counts =
        servers(record).stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    assertThat(counts.values().stream().mapToLong(count -> count).max().orElseThrow())
        .isGreaterThan(60);
    assertThat(counts).hasSizeGreaterThan(1);
  }

  @Test
  void session_affinity_sends_a_session_to_one_server_and_sessions_to_several() {
    SessionAffinity policy = new SessionAffinity();
    policy.prefixTokens = 1;
    Workload sixSessions = lengths(200, Arrivals.poisson(50)).prompts(Prompts.random(0, 6));
    Map<Integer, Set<Integer>> serversOf =
        rows(policy, 3, sixSessions).stream()
            .collect(
                Collectors.groupingBy(
                    PolicyRulesTest::firstToken,
                    Collectors.mapping(RequestRecord::server, Collectors.toSet())));
    assertThat(serversOf).hasSize(6);
    assertThat(serversOf.values()).allSatisfy(servers -> assertThat(servers).hasSize(1));
    assertThat(Set.copyOf(serversOf.values())).hasSizeGreaterThan(1);
  }

  @Test
  void session_affinity_goes_by_the_conversation_where_the_workload_names_one() {
    SessionAffinity policy = new SessionAffinity();
    policy.prefixTokens = 1;
    Workload conversations =
        lengths(120, Arrivals.poisson(50))
            .prompts(Prompts.random(3, 4))
            .sessions(Sessions.of(Lengths.constant(4)));
    Map<Long, Set<Integer>> serversOf =
        rows(policy, 3, conversations).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.request().lineage().session(),
                    Collectors.mapping(RequestRecord::server, Collectors.toSet())));
    assertThat(serversOf).hasSizeGreaterThan(20);
    assertThat(serversOf.values()).allSatisfy(servers -> assertThat(servers).hasSize(1));
    assertThat(Set.copyOf(serversOf.values())).as("all begin with the same token").hasSize(3);
  }

  private static int firstToken(RequestRecord row) {
    int[] ids = new int[row.request().inputTokens()];
    row.request().prompt().fill(ids);
    return ids[0];
  }

  @Test
  void marginal_utility_as_built_sends_all_to_the_first_server_until_it_hears_of_one() {
    IterationRecord record =
        run(new MarginalUtilityAsBuilt(), 3, Runs.requests(5, Arrivals.constant(1000)));
    assertThat(servers(record)).containsOnly(0);
  }

  @Test
  void threshold_wait_sends_groups_to_one_server_and_one_request_to_an_idle_one() {
    ThresholdWait policy = new ThresholdWait();
    policy.threshold = 3;
    List<RequestFacts> rows = run(policy, 2, Runs.requests(8, Arrivals.constant(1000))).requests();
    assertThat(rows.get(0).server()).isNotEqualTo(rows.get(1).server());
    assertThat(rows.subList(0, 2))
        .allSatisfy(
            row -> assertThat(row.instants().dispatch()).isEqualTo(row.instants().arrival()));
    for (int group = 2; group < 8; group += 3) {
      List<RequestFacts> members = rows.subList(group, group + 3);
      long last = members.get(2).instants().arrival();
      assertThat(members)
          .allSatisfy(row -> assertThat(row.instants().dispatch()).isEqualTo(last))
          .allSatisfy(row -> assertThat(row.server()).isEqualTo(members.get(0).server()));
    }
  }
}
