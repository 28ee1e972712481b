package dev.sgbench.engine;

import dev.sgbench.record.Instants;
import dev.sgbench.record.PolicyInput;
import dev.sgbench.routing.Action;
import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.Trigger;
import dev.sgbench.time.Clock;
import java.util.List;

/** Asks a policy, checks what it answers, carries it out and writes it down. */
final class PolicyRouter implements Router {

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
  public void started(long instant) {
    recorder.policyInput(view.start(instant));
  }

  @Override
  public void arrived(RoutedRequest request) {
    queue.add(request);
    ask(new Trigger.Arrived(request));
  }

  @Override
  public boolean hearsFirstTokens() {
    return true;
  }

  @Override
  public void firstToken(RoutedRequest request) {
    ask(new Trigger.FirstToken(request, request.server()));
  }

  @Override
  public void completed(RoutedRequest request) {
    loop.record(request, Instants.ABSENT);
    ask(new Trigger.Completed(request, request.server()));
  }

  @Override
  public long nextWake() {
    return wake;
  }

  @Override
  public void wake(long instant) {
    long wished = wake;
    wake = NEVER;
    ask(new Trigger.Timer(wished));
  }

  private void ask(Trigger trigger) {
    view.refresh(clock.nanos());
    Consultation asked = call(trigger);
    long spent = asked.acts() ? clock.nanos() - view.now() : 0;
    if (view.kept()) {
      recorder.policyInput(asked.call());
    }
    if (asked.acts()) {
      long hash = view.hash();
      for (Action action : asked.plan().actions()) {
        carryOut(action, trigger);
        recorder.decision(asked.decision(action, hash, spent));
      }
      loop.admit();
    }
  }

  private Consultation call(Trigger trigger) {
    calls.entered();
    Consultation asked = Consultation.of(policy, view, trigger);
    calls.left();
    return asked;
  }

  private void carryOut(Action action, Trigger trigger) {
    if (action instanceof Action.Dispatch dispatch) {
      requireServer(dispatch.server(), action, trigger);
      RoutedRequest request = takeFromQueue(dispatch.request(), action, trigger);
      loop.dispatch(request, dispatch.server());
    } else if (action instanceof Action.Reject reject) {
      RoutedRequest request = takeFromQueue(reject.request(), action, trigger);
      loop.reject(request, reject.reason(), view.now());
    } else if (action instanceof Action.SetMaxRunning change) {
      requireServer(change.server(), action, trigger);
      requireLimit(change, trigger);
      loop.setMaxRunning(change.server(), change.limit());
    } else {
      wake = ((Action.WakeAt) action).instant();
      if (wake <= view.now()) {
        throw wrong("an instant after now, " + view.now(), action, trigger);
      }
    }
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
    String deed = "planned " + action + ", but needs " + expected;
    return new PolicyException(Consultation.describe(policy, deed, trigger, view));
  }

  @Override
  public List<RoutedRequest> waiting() {
    return queue.requests();
  }

  @Override
  public void clear(long instant) {
    queue.clear();
    recorder.policyInput(new PolicyInput.Close(instant));
  }
}
