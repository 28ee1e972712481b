package dev.sgbench.engine;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.record.Decision;
import dev.sgbench.record.LimitChange.Enforcer;
import dev.sgbench.record.PolicyInput;
import dev.sgbench.record.PolicyInput.Figure;
import dev.sgbench.record.PolicyInput.Report;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.ServerView.Reported;
import dev.sgbench.routing.Trigger;
import dev.sgbench.workload.RequestSpec;
import dev.sgbench.workload.RequestStream;
import dev.sgbench.workload.Seeds;
import dev.sgbench.workload.Seeds.Purpose;
import dev.sgbench.workload.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Calls a policy once more, as it was called in one iteration of a run: the same triggers,
 * instants, seeds and requests, and views made by the engine's own code from what the run recorded.
 * After each call what was decided then is carried out, whatever the policy says now, so that every
 * call sees what it saw in the run.
 *
 * <pre>{@code
 * List<Decision> now = replay.call(call);   // to be held against what was recorded
 * replay.carryOut(recorded);
 * }</pre>
 */
public final class Replay {

  private static final String RID = "replay";

  /**
   * When a request's row says that things happened, in nanoseconds of the run's clock.
   *
   * @param tokens that it got
   */
  public record Row(long arrival, long dispatch, long firstToken, long finish, int tokens) {}

  private final RoutingPolicy policy;
  private final Inputs inputs;
  private final RequestStream stream;
  private final long start;
  private final IntFunction<Row> rows;
  private final RouterQueue queue = new RouterQueue();
  private final Map<Integer, RoutedRequest> dispatched = new HashMap<>();
  private final List<LiveServer> servers = new ArrayList<>();
  private final Reported[] reports;
  private final EngineView view;
  private long wake;

  /**
   * @param policy fresh, parameters set
   * @param start how the iteration began
   * @param rows of its requests, by id; null where there is none
   */
  public Replay(
      RoutingPolicy policy,
      Workload workload,
      Seeds seeds,
      PolicyInput.Start start,
      IntFunction<Row> rows) {
    this.policy = policy;
    this.inputs = new Inputs(policy.getClass().getName(), Set.copyOf(policy.needs()));
    this.stream = workload.stream(seeds);
    this.start = start.instant();
    this.rows = rows;
    Sight sight = new Sight(inputs, false, server -> {});
    for (PolicyInput.Server server : start.servers()) {
      servers.add(server(servers.size(), server, sight));
    }
    this.reports = new Reported[servers.size()];
    CountingRandom random = new CountingRandom(seeds.random(Purpose.POLICY));
    this.view = new EngineView(queue, servers, server -> reports[server], sight, random);
    policy.validate(servers.size());
  }

  private static LiveServer server(int id, PolicyInput.Server found, Sight sight) {
    LiveLimit limit = new LiveLimit(Enforcer.GATE, found.maxRunning(), List.of());
    ServerSetup setup =
        new ServerSetup(found.ceiling(), found.kvCapacityTokens(), Optional.of(limit));
    return new LiveServer(id, setup, new AdmissionGate(Integer.MAX_VALUE), sight);
  }

  /**
   * Calls the policy as it was called then.
   *
   * @return what it decides now, in order; nanoseconds spent are 0
   * @throws PolicyException if it throws
   * @throws InvalidBenchmarkException if the load is not the one recorded, or the record is of no
   *     run
   */
  public List<Decision> call(PolicyInput.Call call) {
    for (Figure limit : call.news().limits()) {
      setMaxRunning(limit.server(), (int) limit.value());
    }
    for (Figure tokens : call.news().tokens()) {
      LiveServer server = servers.get(tokens.server());
      server.received((int) (tokens.value() - server.tokensReceived()));
    }
    for (Report report : call.news().reports()) {
      reports[report.server()] = report.reported();
    }
    Trigger trigger = trigger(call);
    view.refresh(call.instant());
    Consultation asked = Consultation.of(policy, view, trigger);
    long hash = asked.acts() ? view.hash() : 0;
    return asked.plan().actions().stream().map(action -> asked.decision(action, hash, 0)).toList();
  }

  private Trigger trigger(PolicyInput.Call call) {
    return switch (call.trigger()) {
      case Consultation.ARRIVED -> new Trigger.Arrived(arrived(call.request()));
      case Consultation.FIRST_TOKEN -> {
        RoutedRequest request = dispatched(call.request());
        yield new Trigger.FirstToken(request, request.server());
      }
      case Consultation.COMPLETED -> {
        RoutedRequest request = completed(call.request());
        yield new Trigger.Completed(request, request.server());
      }
      case Consultation.TIMER -> new Trigger.Timer(wake);
      default -> throw new InvalidBenchmarkException("there is no trigger " + call.trigger());
    };
  }

  private RoutedRequest arrived(int id) {
    long due = stream.nextArrival();
    RequestSpec spec = due == RequestStream.NONE ? null : stream.take();
    long arrival = row(id).arrival();
    if (spec == null || spec.id() != id || start + due != arrival) {
      throw new InvalidBenchmarkException(
          "request %d arrived %d ns after the start, but the benchmark's load now has there: %s; use the classes, files and seed that the run had"
              .formatted(id, arrival - start, spec));
    }
    RoutedRequest request = new RoutedRequest(spec, inputs, arrival, arrival);
    queue.add(request);
    return request;
  }

  private RoutedRequest completed(int id) {
    RoutedRequest request = dispatched(id);
    Row row = row(id);
    Exchange exchange = new Exchange(request.spec(), RID, request.server(), new Nobody());
    request.sent(request.dispatch(), exchange);
    exchange.tokens(row.firstToken(), row.tokens());
    exchange.completed(row.finish(), null);
    request.over();
    dispatched.remove(id);
    servers.get(request.server()).ended(request);
    stream.finished(request.spec(), row.finish() - start);
    return request;
  }

  /**
   * Carries out what was decided in the call before this.
   *
   * @throws InvalidBenchmarkException if that cannot be
   */
  public void carryOut(List<Decision> recorded) {
    for (Decision decision : recorded) {
      switch (decision.action()) {
        case Consultation.DISPATCH -> dispatch(queued(decision), decision);
        case Consultation.REJECT ->
            stream.finished(queued(decision).spec(), decision.instant() - start);
        case Consultation.SET_MAX_RUNNING -> {
          requireServer(decision);
          setMaxRunning(decision.server(), (int) decision.value());
        }
        case Decision.WAKE_AT -> wake = decision.value();
        default -> throw new InvalidBenchmarkException("there is no action " + decision.action());
      }
    }
  }

  private void dispatch(RoutedRequest request, Decision decision) {
    requireServer(decision);
    request.dispatched(row(request.id()).dispatch(), decision.server());
    dispatched.put(request.id(), request);
    LiveServer server = servers.get(decision.server());
    server.dispatched(request);
    server.gate().enter();
  }

  private void requireServer(Decision decision) {
    if (decision.server() < 0 || decision.server() >= servers.size()) {
      throw new InvalidBenchmarkException(
          "there are %d servers, but recorded is %s to server %d"
              .formatted(servers.size(), decision.action(), decision.server()));
    }
  }

  private void setMaxRunning(int server, int limit) {
    if (servers.get(server).maxRunning() != limit) {
      servers.get(server).setMaxRunning(limit);
    }
  }

  private RoutedRequest queued(Decision decision) {
    RoutedRequest request =
        queue.requests().stream()
            .filter(waiting -> waiting.id() == decision.request())
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidBenchmarkException(
                        "no such request waits, but recorded is %s of request %d"
                            .formatted(decision.action(), decision.request())));
    queue.remove(request);
    return request;
  }

  private RoutedRequest dispatched(int id) {
    RoutedRequest request = dispatched.get(id);
    if (request == null) {
      throw new InvalidBenchmarkException(
          "request " + id + " is at no server, but the record says that it gave a token or ended");
    }
    return request;
  }

  private Row row(int id) {
    Row row = rows.apply(id);
    if (row == null) {
      throw new InvalidBenchmarkException("request " + id + " has no row");
    }
    return row;
  }

  /** The deadline passed: nothing waits any more. */
  public void close() {
    queue.clear();
  }

  /** What the policy saw in the last call, in words; instants from the start. */
  public String view() {
    StringBuilder text = new StringBuilder("at %d ns, queue:".formatted(view.now() - start));
    queue.requests().forEach(request -> text.append(' ').append(request.id()));
    for (LiveServer server : servers) {
      text.append(
          "%n  server %d: outstanding %d, completed %d, max running %d of %d"
              .formatted(
                  server.id(),
                  server.outstanding(),
                  server.completed(),
                  server.maxRunning(),
                  server.maxRunningCeiling()));
      if (reports[server.id()] != null) {
        text.append(", ").append(reports[server.id()]);
      }
    }
    return text.toString();
  }

  private static final class Nobody implements Exchange.Listener {
    @Override
    public void firstToken(Exchange exchange) {}

    @Override
    public void ended(Exchange exchange) {}
  }
}
