package dev.sgbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.record.RequestRecord;
import dev.sgbench.routing.Action;
import dev.sgbench.routing.ClusterView;
import dev.sgbench.routing.Plan;
import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.Trigger;
import dev.sgbench.time.VirtualClock;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Prompts;
import dev.sgbench.workload.RequestSpec;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class MisbehavingPolicyTest {

  /** Does what a test says when a request arrives. */
  private static final class OnArrival extends RoutingPolicy {
    private final BiFunction<ClusterView, RequestView, Plan> rule;

    OnArrival(BiFunction<ClusterView, RequestView, Plan> rule) {
      this.rule = rule;
    }

    @Override
    public boolean changesLimits() {
      return true;
    }

    @Override
    public Plan decide(ClusterView view, Trigger trigger) {
      return trigger instanceof Trigger.Arrived arrived
          ? rule.apply(view, arrived.request())
          : Plan.hold();
    }
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> running(
      BiFunction<ClusterView, RequestView, Plan> rule) {
    Phase phase = Runs.routed(Runs.requests(5, Arrivals.constant(1000)), new OnArrival(rule), 2);
    return assertThatThrownBy(() -> Runs.run(phase));
  }

  private static void refused(BiFunction<ClusterView, RequestView, Plan> rule, String expected) {
    running(rule)
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining(OnArrival.class.getName())
        .hasMessageContaining("needs " + expected)
        .hasMessageContaining("requests queued")
        .hasMessageContaining("server 1 (outstanding 0");
  }

  @Test
  void turning_away_clients_that_ask_again_at_once_ends_the_run() {
    Phase phase =
        Runs.routed(
            Runs.lasting(10, Arrivals.closed(4)),
            new OnArrival((view, request) -> Plan.of(new Action.Reject(request, "full"))),
            2);
    assertThatThrownBy(() -> Runs.run(phase))
        .isInstanceOf(DispatchDeadlockException.class)
        .hasMessageContaining("turned away 100001 requests at one instant")
        .hasMessageContaining("give them a think time");
  }

  @Test
  void choosing_an_unknown_server_ends_the_run() {
    refused((view, request) -> Plan.dispatch(request, 2), "a server from 0 to 1");
    refused((view, request) -> Plan.dispatch(request, -1), "a server from 0 to 1");
  }

  @Test
  void dispatching_a_request_twice_ends_the_run() {
    refused(
        (view, request) ->
            Plan.of(new Action.Dispatch(request, 0), new Action.Dispatch(request, 0)),
        "a request that is in the queue");
  }

  @Test
  void rejecting_a_request_that_was_dispatched_ends_the_run() {
    refused(
        (view, request) ->
            Plan.of(new Action.Dispatch(request, 0), new Action.Reject(request, "full")),
        "a request that is in the queue");
  }

  @Test
  void dispatching_a_request_of_its_own_making_ends_the_run() {
    RequestView invented =
        new RoutedRequest(
            new RequestSpec(7, 0, "default", Prompts.random().next(1, new SplittableRandom(1)), 1),
            null,
            0,
            0);
    refused((view, request) -> Plan.dispatch(invented, 0), "a request that is in the queue");
  }

  @Test
  void a_limit_above_the_ceiling_ends_the_run() {
    refused(
        (view, request) -> Plan.of(new Action.SetMaxRunning(0, 257)),
        "a limit between 1 and the server's ceiling, 256");
  }

  /** Changes a limit without having said that it would. */
  private static final class Undeclared extends RoutingPolicy {
    @Override
    public Plan decide(ClusterView view, Trigger trigger) {
      return Plan.of(new Action.SetMaxRunning(0, 1));
    }
  }

  @Test
  void a_change_of_a_limit_that_was_not_declared_ends_the_run() {
    Phase phase = Runs.limited(Runs.requests(5, Arrivals.constant(1000)), new Undeclared(), 1);
    assertThatThrownBy(() -> Runs.run(phase))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("needs a policy whose changesLimits() returns true");
  }

  @Test
  void wishing_to_be_woken_now_ends_the_run() {
    refused((view, request) -> Plan.of(new Action.WakeAt(view.now())), "an instant after now");
  }

  @Test
  void throwing_ends_the_run_with_the_policys_own_stack() {
    running(
            (view, request) -> {
              throw new IllegalArgumentException("what now?");
            })
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("threw what now?")
        .hasMessageContaining("request 0")
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void answering_null_ends_the_run() {
    running((view, request) -> null).hasMessageContaining("Plan.hold() does nothing");
  }

  @Test
  void reading_an_undeclared_input_ends_the_run() {
    running((view, request) -> Plan.dispatch(request, request.expectedOutputTokens()))
        .hasMessageContaining("add Input.EXPECTED_OUTPUT");
    running((view, request) -> Plan.dispatch(request, request.prompt().length()))
        .hasMessageContaining("add Input.PROMPT");
    running((view, request) -> Plan.dispatch(request, (int) request.session()))
        .hasMessageContaining("add Input.SESSION");
    running((view, request) -> Plan.dispatch(request, (int) request.prefixGroup()))
        .hasMessageContaining("add Input.PREFIX");
    running((view, request) -> Plan.dispatch(request, request.prefixTokens()))
        .hasMessageContaining("add Input.PREFIX");
    running((view, request) -> Plan.dispatch(request, view.servers().get(0).reported().running()))
        .hasMessageContaining("add Input.REPORTED");
  }

  @Test
  void changing_the_view_ends_the_run() {
    running(
            (view, request) -> {
              view.queue().clear();
              return Plan.hold();
            })
        .hasCauseInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void holding_everything_for_ever_is_a_deadlock() {
    running((view, request) -> Plan.hold())
        .isInstanceOf(DispatchDeadlockException.class)
        .hasMessageContaining("5 requests wait in the router")
        .hasMessageContaining("request 0");
  }

  @Test
  void what_was_done_before_is_recorded() {
    Runs.Kept kept = new Runs.Kept();
    Phase phase =
        Runs.routed(
            Runs.requests(5, Arrivals.constant(250)),
            new OnArrival((view, request) -> Plan.dispatch(request, request.id() / 4 * 9)),
            2);
    assertThatThrownBy(() -> Runs.run(phase, kept, UnaryOperator.identity()))
        .isInstanceOf(PolicyException.class);
    assertThat(kept.requests)
        .extracting(RequestRecord::status)
        .containsExactly(
            RequestRecord.Status.COMPLETED,
            RequestRecord.Status.COMPLETED,
            RequestRecord.Status.FAILED,
            RequestRecord.Status.FAILED,
            RequestRecord.Status.UNSERVED);
  }

  @Test
  void a_call_that_does_not_return_is_caught_with_its_stack() throws InterruptedException {
    AtomicReference<PolicyStuckException> caught = new AtomicReference<>();
    Supervision supervision =
        new Supervision(() -> {}, Duration.ofSeconds(1), Duration.ofSeconds(1), caught::set);
    VirtualClock clock = new VirtualClock();
    FakeServers servers = new FakeServers(clock, 1, 1, request -> 1);
    Phase phase =
        Runs.routed(
            Runs.requests(1, Arrivals.constant(1)),
            new OnArrival((view, request) -> stuckUntil(caught, request)),
            1);
    new Engine(clock, servers, supervision).run(phase, new Runs.Kept());
    assertThat(caught.get())
        .hasMessageContaining("has not returned for PT1S")
        .hasStackTraceContaining("stuckUntil");
  }

  private static Plan stuckUntil(AtomicReference<?> caught, RequestView request) {
    while (caught.get() == null) {
      Thread.onSpinWait();
    }
    return Plan.dispatch(request, 0);
  }
}
