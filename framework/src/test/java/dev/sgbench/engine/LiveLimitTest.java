package dev.sgbench.engine;

import static dev.sgbench.engine.Runs.MS;
import static dev.sgbench.engine.Runs.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sgbench.record.Instants;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.LimitChange;
import dev.sgbench.record.LimitChange.Enforcer;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.routing.Action;
import dev.sgbench.routing.ClusterView;
import dev.sgbench.routing.Plan;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.Trigger;
import dev.sgbench.time.VirtualClock;
import dev.sgbench.workload.Arrivals;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LiveLimitTest {

  private static final Dispatching CONTINUOUS = new Dispatching.Continuous();

  /** Twenty requests at once, 10 ms each. */
  private static IterationRecord run(ServerSetup setup) {
    return Runs.run(Runs.phase(Runs.requests(20, Arrivals.closed(20)), CONTINUOUS, setup));
  }

  private static List<Long> admissions(IterationRecord record) {
    return record.requests().stream().map(row -> row.instants().admitted() / MS).toList();
  }

  @Test
  void the_gate_lets_no_more_run_than_its_limit() {
    assertThat(admissions(run(Runs.limited(Enforcer.GATE, 5))))
        .containsExactly(
            0L, 0L, 0L, 0L, 0L, 10L, 10L, 10L, 10L, 10L, 20L, 20L, 20L, 20L, 20L, 30L, 30L, 30L,
            30L, 30L);
  }

  @Test
  void a_raise_at_the_gate_applies_at_once() {
    IterationRecord record = run(Runs.limited(Enforcer.GATE, 2, at(4, 6)));
    assertThat(admissions(record)).startsWith(0L, 0L, 4L, 4L, 4L, 4L, 10L, 10L);
    assertThat(record.limitChanges())
        .containsExactly(new LimitChange(0, Enforcer.GATE, 2, 6, 4 * MS, 4 * MS, 4 * MS));
  }

  @Test
  void after_a_cut_nothing_is_admitted_until_running_has_drained() {
    VirtualClock clock = new VirtualClock();
    FakeServers servers = new FakeServers(clock, 1, 16, request -> (10 + request.id()) * MS);
    Phase phase =
        Runs.phase(
            Runs.requests(10, Arrivals.closed(10)),
            CONTINUOUS,
            Runs.limited(Enforcer.GATE, 6, at(4, 2)));
    IterationRecord record = Runs.run(clock, servers, phase, new Runs.Kept());
    // The six end at 10 to 15 ms; two run after 13 ms, so the first place is free at 14 ms.
    assertThat(admissions(record)).startsWith(0L, 0L, 0L, 0L, 0L, 0L, 14L, 15L);
    assertThat(record.limitChanges())
        .containsExactly(new LimitChange(0, Enforcer.GATE, 6, 2, 4 * MS, 4 * MS, 13 * MS));
  }

  @Test
  void a_server_that_enforces_its_limit_gets_it_before_the_start_and_back_at_the_end() {
    VirtualClock clock = new VirtualClock();
    FakeServers servers = new FakeServers(clock, 1, 16, request -> 10 * MS);
    Phase phase =
        Runs.phase(
            Runs.requests(20, Arrivals.closed(20)), CONTINUOUS, Runs.limited(Enforcer.SERVER, 5));
    IterationRecord record = Runs.run(clock, servers, phase, new Runs.Kept());
    assertThat(record.start()).isEqualTo(1 * MS);
    assertThat(servers.mostRunning(0)).isEqualTo(5);
    assertThat(servers.limit(0)).isEqualTo(16);
    assertThat(record.requests())
        .extracting(row -> row.instants().admitted())
        .containsOnly(record.start());
  }

  @Test
  void a_change_on_the_server_is_effective_when_its_own_figures_show_it() {
    IterationRecord record = run(Runs.limited(Enforcer.SERVER, 8, at(2, 4)));
    // Asked at 2 ms after the start at 1 ms, answered 1 ms later; 4 of 20 run at the sample at 21.
    assertThat(record.limitChanges())
        .containsExactly(new LimitChange(0, Enforcer.SERVER, 8, 4, 3 * MS, 4 * MS, 21 * MS));
  }

  @Test
  void a_change_overtaken_by_the_next_is_recorded_without_taking_effect() {
    IterationRecord record = run(Runs.limited(Enforcer.GATE, 6, at(4, 2), at(5, 3)));
    assertThat(record.limitChanges())
        .extracting(LimitChange::to, LimitChange::effective)
        .containsExactly(tuple(2, Instants.ABSENT), tuple(3, 5 * MS));
  }

  @Test
  void a_refused_limit_ends_the_run() {
    Phase phase =
        Runs.phase(
            Runs.requests(5, Arrivals.closed(5)), CONTINUOUS, Runs.limited(Enforcer.SERVER, 2));
    assertThatThrownBy(() -> Runs.run(phase, new Runs.Kept(), FakeServers::refusingLimits))
        .hasMessageContaining("server 0 refused a running limit of 2: read back 16");
  }

  @Test
  void a_limit_above_the_ceiling_is_refused() {
    assertThatThrownBy(() -> Runs.limited(Enforcer.GATE, 17))
        .hasMessageContaining("the ceiling 16");
    assertThatThrownBy(() -> Runs.limited(Enforcer.GATE, 1, at(1, 17)))
        .hasMessageContaining("but was 17");
  }

  @Test
  void a_schedule_out_of_order_is_refused() {
    assertThatThrownBy(() -> Runs.limited(Enforcer.GATE, 1, at(5, 2), at(4, 3)))
        .hasMessageContaining("in order of time");
  }

  /** Sends everything to server 0 and sets its limit to 8 when the third request comes. */
  private static final class Raising extends RoutingPolicy {
    @Override
    public boolean changesLimits() {
      return true;
    }

    @Override
    public Plan decide(ClusterView view, Trigger trigger) {
      if (!(trigger instanceof Trigger.Arrived arrived)) {
        return Plan.hold();
      }
      Action dispatch = new Action.Dispatch(arrived.request(), 0);
      return arrived.request().id() == 2
          ? Plan.of(dispatch, new Action.SetMaxRunning(0, 8))
          : Plan.of(dispatch);
    }
  }

  @Test
  void a_policy_may_change_a_limit() {
    Phase phase =
        Runs.phase(
            Runs.requests(6, Arrivals.constant(1000)),
            new Dispatching.Routed(new Raising()),
            Runs.limited(Enforcer.GATE, 1));
    Runs.Kept kept = new Runs.Kept();
    IterationRecord record = Runs.run(phase, kept, UnaryOperator.identity());
    assertThat(record.requests())
        .extracting(RequestFacts::instants)
        .extracting(instants -> instants.admitted() / MS)
        .containsExactly(0L, 2L, 2L, 3L, 4L, 5L);
    assertThat(kept.decisions).extracting("action").contains("set-max-running");
  }

  @Test
  void a_policy_that_changes_a_limit_the_benchmark_does_not_declare_is_refused() {
    Phase phase = Runs.routed(Runs.requests(6, Arrivals.constant(1000)), new Raising(), 1);
    assertThatThrownBy(() -> Runs.run(phase)).hasMessageContaining("has no live limit to change");
  }
}
