package dev.sgbench.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sgbench.engine.FakeServers;
import dev.sgbench.engine.Phase;
import dev.sgbench.engine.Runs;
import dev.sgbench.record.Decision;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.time.VirtualClock;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What holds for every routing policy, on one server and on several, in light traffic and in more
 * than the servers can take. For a policy of your own:
 *
 * <pre>{@code
 * class MyPolicyTest extends RoutingPolicyContract {
 *   @Override
 *   protected RoutingPolicy policy() {
 *     return new MyPolicy();
 *   }
 * }
 * }</pre>
 *
 * The engine itself refuses unknown servers and requests dispatched twice.
 */
public abstract class RoutingPolicyContract {

  private static final long MICROS_PER_TOKEN = 1000;
  private static final int REQUESTS = 300;

  /** A fresh policy. */
  protected abstract RoutingPolicy policy();

  /** A fresh policy for so many servers, for one whose parameters depend on their number. */
  protected RoutingPolicy policy(int servers) {
    return policy();
  }

  private record Ran(IterationRecord record, Runs.Kept kept) {}

  private Ran run(int servers, double rate) {
    Workload workload =
        Workload.requests(REQUESTS)
            .arriving(Arrivals.poisson(rate))
            .input(Lengths.uniform(1, 20))
            .output(Lengths.uniform(1, 20));
    VirtualClock clock = new VirtualClock();
    FakeServers fake =
        new FakeServers(
            clock, servers, 4, request -> request.outputTokens() * MICROS_PER_TOKEN * 1000);
    Phase phase = Runs.limited(workload, policy(servers), servers);
    Runs.Kept kept = new Runs.Kept();
    return new Ran(Runs.run(clock, fake, phase, kept), kept);
  }

  private List<Ran> runs() {
    return List.of(run(1, 100), run(3, 100), run(3, 3000), run(16, 2000));
  }

  @Test
  void no_request_is_lost_or_counted_twice() {
    runs().forEach(ran -> PolicyInvariants.assertNothingLost(ran.record(), REQUESTS));
  }

  @Test
  void every_request_that_is_served_went_to_one_server_there_is() {
    PolicyInvariants.assertServersKnown(run(1, 100).record(), 1);
    PolicyInvariants.assertServersKnown(run(3, 3000).record(), 3);
  }

  @Test
  void the_servers_counters_return_to_zero() {
    runs().forEach(ran -> PolicyInvariants.assertCountersBackToZero(ran.kept().samples));
  }

  @Test
  void the_same_seed_gives_the_same_decisions() {
    Ran first = run(3, 500);
    Ran second = run(3, 500);
    assertThat(first.kept().decisions)
        .extracting(Decision::instant, Decision::action, Decision::server, Decision::viewHash)
        .isNotEmpty()
        .containsExactlyElementsOf(
            second.kept().decisions.stream()
                .map(
                    decision ->
                        tuple(
                            decision.instant(),
                            decision.action(),
                            decision.server(),
                            decision.viewHash()))
                .toList());
    assertThat(first.record().requests().stream().map(RequestFacts::instants))
        .containsExactlyElementsOf(
            second.record().requests().stream().map(RequestFacts::instants).toList());
  }
}
