package dev.sgbench.engine;

import static dev.sgbench.engine.Runs.MS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sgbench.record.Decision;
import dev.sgbench.record.LimitChange.Enforcer;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.routing.Action;
import dev.sgbench.routing.ClusterView;
import dev.sgbench.routing.Input;
import dev.sgbench.routing.Outcome;
import dev.sgbench.routing.Plan;
import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.Trigger;
import dev.sgbench.routing.policy.JoinShortestQueue;
import dev.sgbench.routing.policy.ShortestJobFirst;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyRoutingTest {

  /** Holds requests until a timer comes, then sends all to the last server. */
  private static final class EveryFiftyMillis extends RoutingPolicy {
    @Override
    public Plan decide(ClusterView view, Trigger trigger) {
      if (trigger instanceof Trigger.Timer) {
        List<Action> all = new ArrayList<>();
        for (RequestView request : view.queue()) {
          all.add(new Action.Dispatch(request, view.servers().size() - 1));
        }
        return Plan.of(all.toArray(new Action[0]));
      }
      return trigger instanceof Trigger.Arrived && view.queue().size() == 1
          ? Plan.of(new Action.WakeAt(view.now() + 50 * MS))
          : Plan.hold();
    }
  }

  /** Turns every second request away. */
  private static final class EverySecond extends RoutingPolicy {
    @Override
    public Plan decide(ClusterView view, Trigger trigger) {
      if (!(trigger instanceof Trigger.Arrived arrived)) {
        return Plan.hold();
      }
      return arrived.request().id() % 2 == 0
          ? Plan.dispatch(arrived.request(), 0)
          : Plan.of(new Action.Reject(arrived.request(), "odd"));
    }
  }

  /** Sends everything to server 0 and keeps what it is told. */
  private static final class Listening extends RoutingPolicy {
    private final List<String> heard = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Long> tokens = new ArrayList<>();

    @Override
    public Set<Input> needs() {
      return Set.of(Input.REPORTED);
    }

    @Override
    public Plan decide(ClusterView view, Trigger trigger) {
      heard.add(trigger.getClass().getSimpleName());
      tokens.add(view.servers().get(0).local().outstandingTokens());
      return trigger instanceof Trigger.Arrived arrived
          ? Plan.dispatch(arrived.request(), 0)
          : Plan.hold();
    }

    @Override
    public void completed(Outcome outcome, ClusterView view) {
      heard.add("outcome");
      outcomes.add(outcome);
    }
  }

  @Test
  void a_policy_may_hold_requests_and_be_woken() {
    Runs.Kept kept =
        Runs.kept(Runs.routed(Runs.requests(7, Arrivals.constant(100)), new EveryFiftyMillis(), 3));
    assertThat(kept.requests)
        .extracting(row -> row.instants().dispatch() / MS, RequestFacts::server)
        .containsOnly(tuple(50L, 2), tuple(110L, 2));
    assertThat(kept.decisions)
        .extracting(Decision::trigger)
        .containsExactly(
            "arrived", "timer", "timer", "timer", "timer", "timer", "timer", "arrived", "timer");
  }

  @Test
  void a_rejected_request_is_recorded_with_its_reason() {
    List<RequestRecord> rows =
        Runs.kept(Runs.routed(Runs.requests(4, Arrivals.constant(100)), new EverySecond(), 1))
            .requests;
    rows.sort(Comparator.comparingInt(RequestRecord::id));
    assertThat(rows)
        .extracting(RequestRecord::status)
        .containsExactly(Status.COMPLETED, Status.REJECTED, Status.COMPLETED, Status.REJECTED);
    assertThat(rows.get(1).error()).isEqualTo("odd");
    assertThat(rows.get(1).server()).isEqualTo(-1);
  }

  @Test
  void a_rejected_closed_client_sends_its_next_request() {
    assertThat(
            Runs.run(Runs.routed(Runs.requests(6, Arrivals.closed(1)), new EverySecond(), 1))
                .requests())
        .hasSize(6);
  }

  @Test
  void what_a_policy_holds_at_the_deadline_is_unserved() {
    List<RequestFacts> rows =
        Runs.run(Runs.routed(Runs.lasting(95, Arrivals.constant(100)), new EveryFiftyMillis(), 1))
            .requests();
    assertThat(rows)
        .extracting(RequestFacts::status)
        .containsExactly(
            Status.COMPLETED,
            Status.COMPLETED,
            Status.COMPLETED,
            Status.COMPLETED,
            Status.COMPLETED,
            Status.COMPLETED,
            Status.UNSERVED,
            Status.UNSERVED,
            Status.UNSERVED,
            Status.UNSERVED);
  }

  @Test
  void a_policy_hears_of_first_tokens_and_of_outcomes_before_completions() {
    Listening policy = new Listening();
    Runs.run(Runs.routed(Runs.requests(1, Arrivals.constant(100)), policy, 1));
    assertThat(policy.heard).containsExactly("Arrived", "FirstToken", "outcome", "Completed");
    assertThat(policy.tokens).containsExactly(0L, 11L, 0L);
    Outcome outcome = policy.outcomes.get(0);
    assertThat(outcome.queueTime()).isZero();
    assertThat(outcome.timeToFirstToken()).isEqualTo(0.005);
    assertThat(outcome.serverLatency()).isEqualTo(0.010);
    assertThat(outcome.outputTokens()).isEqualTo(2);
  }

  @Test
  void decisions_tell_what_was_chosen_and_why() {
    Runs.Kept kept =
        Runs.kept(
            Runs.routed(Runs.requests(3, Arrivals.constant(1000)), new JoinShortestQueue(), 2));
    assertThat(kept.decisions).hasSize(3);
    Decision tie = kept.decisions.get(0);
    assertThat(tie.explanation().reason()).isEqualTo("tie");
    assertThat(tie.draws()).isPositive();
    assertThat(tie.snapshotAge()).isEqualTo(-1);
    Decision second = kept.decisions.get(1);
    assertThat(second.explanation().reason()).isEqualTo("lowest");
    assertThat(second.draws()).isZero();
    assertThat(second.server()).isEqualTo(1 - tie.server());
    assertThat(second.explanation().runnerUp()).isEqualTo(tie.server());
    assertThat(second.explanation().score(tie.server())).isEqualTo(1);
    assertThat(second.viewHash()).isNotEqualTo(tie.viewHash());
  }

  @Test
  void shortest_jobs_overtake_longer_ones_in_the_queue() {
    var workload =
        Workload.requests(200)
            .arriving(Arrivals.closed(200))
            .input(Lengths.constant(5))
            .output(Lengths.uniform(1, 50));
    Phase phase =
        Runs.phase(
            workload,
            new Dispatching.Routed(new ShortestJobFirst()),
            Runs.limited(Enforcer.GATE, 1));
    List<RequestRecord> rows = Runs.kept(phase).requests;
    rows.removeIf(row -> row.id() == 0);
    rows.sort(Comparator.comparingLong(row -> row.instants().dispatch()));
    assertThat(rows).extracting(row -> row.request().outputTokens()).isSorted();
  }
}
