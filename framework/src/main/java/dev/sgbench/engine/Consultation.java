package dev.sgbench.engine;

import dev.sgbench.record.Decision;
import dev.sgbench.record.Instants;
import dev.sgbench.record.PolicyInput;
import dev.sgbench.routing.Action;
import dev.sgbench.routing.Outcome;
import dev.sgbench.routing.Plan;
import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.Trigger;

/**
 * One call of a policy, whether in a run or when a run is replayed, and how it is written down.
 *
 * @param view as it was refreshed for this call
 * @param trigger why the policy was called
 * @param plan what it answered
 * @param draws how many random numbers it drew
 */
record Consultation(EngineView view, Trigger trigger, Plan plan, int draws) {

  static final String ARRIVED = "arrived";
  static final String FIRST_TOKEN = "first-token";
  static final String COMPLETED = "completed";
  static final String TIMER = "timer";
  static final String DISPATCH = "dispatch";
  static final String REJECT = "reject";
  static final String SET_MAX_RUNNING = "set-max-running";

  private static final double NANOS = 1e-9;

  /**
   * Tells a policy how a request went, if that is the trigger, and asks what to do.
   *
   * @throws PolicyException if it throws or answers null
   */
  static Consultation of(RoutingPolicy policy, EngineView view, Trigger trigger) {
    try {
      return call(policy, view, trigger);
    } catch (RuntimeException thrown) {
      throw new PolicyException(
          describe(policy, "threw " + thrown.getMessage(), trigger, view), thrown);
    }
  }

  /** What a policy did, and when. */
  static String describe(RoutingPolicy policy, String deed, Trigger trigger, EngineView view) {
    return "policy %s %s%nasked because of %s%n%s"
        .formatted(policy.getClass().getName(), deed, trigger, view);
  }

  private static Consultation call(RoutingPolicy policy, EngineView view, Trigger trigger) {
    int before = view.draws();
    if (trigger instanceof Trigger.Completed completed) {
      policy.completed(outcome((RoutedRequest) completed.request()), view);
    }
    Plan plan = policy.decide(view, trigger);
    if (plan == null) {
      throw new IllegalStateException("decide returned null; Plan.hold() does nothing");
    }
    return new Consultation(view, trigger, plan, view.draws() - before);
  }

  private static Outcome outcome(RoutedRequest request) {
    Exchange exchange = request.exchange();
    long dispatch = request.dispatch();
    return new Outcome(
        request,
        request.server(),
        (dispatch - request.arrival()) * NANOS,
        (exchange.finish() - dispatch) * NANOS,
        (exchange.tokenTimes().instant(0) - dispatch) * NANOS,
        exchange.tokenTimes().tokens());
  }

  /** Whether the policy decided on something. */
  boolean acts() {
    return !plan.actions().isEmpty();
  }

  /** The call itself. */
  PolicyInput.Call call() {
    return new PolicyInput.Call(
        view.now(), triggerName(), triggerRequest(), plan.actions().size(), view.news(acts()));
  }

  /**
   * One of the plan's actions.
   *
   * @param hash of the view before the first was carried out
   * @param nanos spent in the policy
   */
  Decision decision(Action action, long hash, long nanos) {
    return new Decision(
        view.now(),
        triggerName(),
        name(action),
        request(action),
        server(action),
        value(action),
        plan.explanation(),
        hash,
        draws,
        view.snapshotAge(),
        nanos);
  }

  private String triggerName() {
    if (trigger instanceof Trigger.Arrived) {
      return ARRIVED;
    } else if (trigger instanceof Trigger.FirstToken) {
      return FIRST_TOKEN;
    }
    return trigger instanceof Trigger.Completed ? COMPLETED : TIMER;
  }

  private int triggerRequest() {
    if (trigger instanceof Trigger.Arrived arrived) {
      return arrived.request().id();
    } else if (trigger instanceof Trigger.FirstToken first) {
      return first.request().id();
    }
    return trigger instanceof Trigger.Completed completed ? completed.request().id() : -1;
  }

  private static String name(Action action) {
    if (action instanceof Action.Dispatch) {
      return DISPATCH;
    } else if (action instanceof Action.Reject) {
      return REJECT;
    }
    return action instanceof Action.SetMaxRunning ? SET_MAX_RUNNING : Decision.WAKE_AT;
  }

  private static int request(Action action) {
    RequestView request = null;
    if (action instanceof Action.Dispatch dispatch) {
      request = dispatch.request();
    } else if (action instanceof Action.Reject reject) {
      request = reject.request();
    }
    return request == null ? -1 : request.id();
  }

  private static int server(Action action) {
    if (action instanceof Action.Dispatch dispatch) {
      return dispatch.server();
    }
    return action instanceof Action.SetMaxRunning change ? change.server() : -1;
  }

  private static long value(Action action) {
    if (action instanceof Action.SetMaxRunning change) {
      return change.limit();
    }
    return action instanceof Action.WakeAt wake ? wake.instant() : Instants.ABSENT;
  }
}
