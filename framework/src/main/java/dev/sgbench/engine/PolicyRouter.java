package dev.sgbench.engine;

import dev.sgbench.record.Decision;
import dev.sgbench.record.Instants;
import dev.sgbench.routing.Action;
import dev.sgbench.routing.Outcome;
import dev.sgbench.routing.Plan;
import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.Trigger;
import dev.sgbench.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** Asks a policy, checks what it answers, carries it out and writes it down. */
final class PolicyRouter implements Router {

  private static final double NANOS = 1e-9;

  private final RoutingPolicy policy;
  private final Dispatcher loop;
  private final RouterQueue queue;
  private final EngineView view;
  private final PolicyCalls calls;
  private final Recorder recorder;
  private final Clock clock;
  private long wake = NEVER;

  PolicyRouter(
      RoutingPolicy policy,
      Dispatcher loop,
      RouterQueue queue,
      EngineView view,
      PolicyWatch watch) {
    this.policy = policy;
    this.loop = loop;
    this.queue = queue;
    this.view = view;
    this.calls = watch.calls();
    this.recorder = watch.recorder();
    this.clock = watch.clock();
  }

  /** Who looks at the policy's calls. */
  record PolicyWatch(PolicyCalls calls, Recorder recorder, Clock clock) {}

  @Override
  public void arrived(RoutedRequest request) {
    queue.add(request);
    ask(new Trigger.Arrived(request), "arrived");
  }

  @Override
  public boolean hearsFirstTokens() {
    return true;
  }

  @Override
  public void firstToken(RoutedRequest request) {
    ask(new Trigger.FirstToken(request, request.server()), "first-token");
  }

  @Override
  public void completed(RoutedRequest request) {
    loop.record(request, Instants.ABSENT);
    Trigger trigger = new Trigger.Completed(request, request.server());
    view.refresh(clock.nanos());
    Outcome outcome = outcome(request);
    call(
        trigger,
        () -> {
          policy.completed(outcome, view);
          return Plan.hold();
        });
    ask(trigger, "completed");
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

  @Override
  public long nextWake() {
    return wake;
  }

  @Override
  public void wake(long instant) {
    long wished = wake;
    wake = NEVER;
    ask(new Trigger.Timer(wished), "timer");
  }

  private void ask(Trigger trigger, String name) {
    long before = clock.nanos();
    view.refresh(before);
    int draws = view.draws();
    Plan plan = call(trigger, () -> policy.decide(view, trigger));
    if (plan.actions().isEmpty()) {
      return;
    }
    long spent = clock.nanos() - before;
    long hash = view.hash();
    for (Action action : plan.actions()) {
      String what = carryOut(action, trigger);
      recorder.decision(
          new Decision(
              before,
              name,
              what,
              request(action),
              server(action),
              plan.explanation(),
              hash,
              view.draws() - draws,
              view.snapshotAge(),
              spent));
    }
    loop.admit();
  }

  private Plan call(Trigger trigger, Supplier<Plan> policyCode) {
    calls.entered();
    try {
      Plan plan = policyCode.get();
      calls.left();
      if (plan == null) {
        throw new IllegalStateException("decide returned null; Plan.hold() does nothing");
      }
      return plan;
    } catch (RuntimeException thrown) {
      throw new PolicyException(describe("threw " + thrown.getMessage(), trigger), thrown);
    }
  }

  private String carryOut(Action action, Trigger trigger) {
    if (action instanceof Action.Dispatch dispatch) {
      requireServer(dispatch.server(), action, trigger);
      RoutedRequest request = takeFromQueue(dispatch.request(), action, trigger);
      loop.dispatch(request, dispatch.server());
      return "dispatch";
    } else if (action instanceof Action.Reject reject) {
      RoutedRequest request = takeFromQueue(reject.request(), action, trigger);
      loop.reject(request, reject.reason());
      return "reject";
    } else if (action instanceof Action.SetMaxRunning change) {
      requireServer(change.server(), action, trigger);
      requireLimit(change, trigger);
      loop.setMaxRunning(change.server(), change.limit());
      return "set-max-running";
    }
    wake = ((Action.WakeAt) action).instant();
    if (wake <= view.now()) {
      throw wrong("an instant after now, " + view.now(), action, trigger);
    }
    return "wake-at";
  }

  private RoutedRequest takeFromQueue(RequestView request, Action action, Trigger trigger) {
    if (request instanceof RoutedRequest routed && queue.remove(routed)) {
      return routed;
    }
    throw wrong("a request that is in the queue, each at most once", action, trigger);
  }

  private void requireServer(int server, Action action, Trigger trigger) {
    int servers = view.servers().size();
    if (server < 0 || server >= servers) {
      throw wrong("a server from 0 to " + (servers - 1), action, trigger);
    }
  }

  private void requireLimit(Action.SetMaxRunning change, Trigger trigger) {
    if (!policy.changesLimits()) {
      throw wrong("a policy whose changesLimits() returns true", change, trigger);
    }
    int ceiling = view.servers().get(change.server()).maxRunningCeiling();
    if (change.limit() < 1 || change.limit() > ceiling) {
      throw wrong("a limit between 1 and the server's ceiling, " + ceiling, change, trigger);
    }
  }

  private PolicyException wrong(String expected, Action action, Trigger trigger) {
    return new PolicyException(describe("planned " + action + ", but needs " + expected, trigger));
  }

  private String describe(String deed, Trigger trigger) {
    return "policy %s %s%nasked because of %s%n%s"
        .formatted(policy.getClass().getName(), deed, trigger, view);
  }

  private static int request(Action action) {
    if (action instanceof Action.Dispatch dispatch) {
      return dispatch.request().id();
    }
    return action instanceof Action.Reject reject ? reject.request().id() : -1;
  }

  private static int server(Action action) {
    if (action instanceof Action.Dispatch dispatch) {
      return dispatch.server();
    }
    return action instanceof Action.SetMaxRunning change ? change.server() : -1;
  }

  @Override
  public List<RoutedRequest> waiting() {
    return queue.requests();
  }

  @Override
  public void clear() {
    queue.clear();
  }
}
