package dev.sgbench.engine;

import dev.sgbench.record.Instants;
import dev.sgbench.record.LimitChange.Enforcer;
import dev.sgbench.record.PolicyInput;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.routing.Input;
import dev.sgbench.time.Clock;
import dev.sgbench.workload.RequestSpec;
import dev.sgbench.workload.RequestStream;
import dev.sgbench.workload.Seeds.Purpose;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Arrivals, router, gate, server, record: one thread that owns all of a phase's state. It sleeps on
 * the clock until something is due, and other threads wake it through its inbox.
 */
final class DispatchLoop implements Dispatcher {

  private static final long NEVER = Long.MAX_VALUE;

  /** In virtual time nothing else would end clients that are turned away and ask again. */
  private static final int MOST_REJECTED_AT_ONCE = 100_000;

  private final Clock clock;
  private final Backend backend;
  private final Phase phase;
  private final Inbox inbox;
  private final Recorder recorder;
  private final Inputs inputs;
  private final Sight sight;
  private final List<LiveServer> servers;
  private final Admission admission;
  private final Limits limits;
  private final Sampler sampler;
  private final Router router;
  private final Optional<Consumer<RoutedRequest>> onFirstToken;
  private final RequestStream stream;
  private final Set<RoutedRequest> outstanding = new LinkedHashSet<>();
  private long start;
  private long lastArrival;
  private long end;
  private long deadline = NEVER;
  private boolean closed;
  private long lastRejection;
  private int rejectedAtOnce;

  DispatchLoop(
      Clock clock,
      Backend backend,
      Phase phase,
      Inbox inbox,
      Recorder recorder,
      PolicyCalls calls) {
    this.clock = clock;
    this.backend = backend;
    this.phase = phase;
    this.inbox = inbox;
    this.recorder = recorder;
    this.inputs = inputs(phase.dispatching());
    this.sight = new Sight(inputs, keepsCalls(phase), backend::settle);
    this.servers = servers(phase).mapToObj(this::server).toList();
    this.admission = new Admission(servers, phase.maxConcurrency(), this::send);
    this.limits = new Limits(clock, backend, inbox, servers, recorder);
    this.sampler = new Sampler(backend, servers, limits, recorder, phase.samplePeriod().toNanos());
    this.router = router(calls);
    this.onFirstToken =
        router.hearsFirstTokens() ? Optional.of(router::firstToken) : Optional.empty();
    this.stream = phase.workload().stream(phase.seeds());
  }

  private static Inputs inputs(Dispatching dispatching) {
    return dispatching instanceof Dispatching.Routed routed
        ? new Inputs(routed.policy().getClass().getName(), Set.copyOf(routed.policy().needs()))
        : new Inputs("the engine", Set.of(Input.values()));
  }

  private static boolean keepsCalls(Phase phase) {
    return phase.dispatching() instanceof Dispatching.Routed
        && phase.servers().size() <= PolicyInput.MOST_SERVERS;
  }

  /** The phase's servers, and after them the router in front of them if there is one. */
  private static IntStream servers(Phase phase) {
    int routers = phase.dispatching() instanceof Dispatching.External ? 1 : 0;
    return IntStream.range(0, phase.servers().size() + routers);
  }

  private LiveServer server(int id) {
    ServerSetup setup = id < phase.servers().size() ? phase.servers().get(id) : ServerSetup.ROUTER;
    int gate =
        setup
            .limit()
            .filter(limit -> limit.enforcer() == Enforcer.GATE)
            .map(LiveLimit::initial)
            .orElse(Integer.MAX_VALUE);
    return new LiveServer(id, setup, new AdmissionGate(gate), sight);
  }

  private Router router(PolicyCalls calls) {
    Dispatching dispatching = phase.dispatching();
    if (dispatching instanceof Dispatching.StaticBatches batches) {
      return new StaticBatcher(this, batches.size());
    } else if (dispatching instanceof Dispatching.Routed routed) {
      routed.policy().validate(servers.size());
      RouterQueue queue = new RouterQueue();
      CountingRandom random = new CountingRandom(phase.seeds().random(Purpose.POLICY));
      EngineView view = new EngineView(queue, servers, backend::load, sight, random);
      var watch = new PolicyRouter.PolicyWatch(calls, recorder, clock);
      return new PolicyRouter(routed.policy(), this, queue, view, watch);
    }
    return new ContinuousRouter(this, servers.size() - 1);
  }

  /** Runs the phase to its end. */
  void run() throws InterruptedException {
    limits.applyInitial();
    awaitLimits();
    start = clock.nanos();
    lastArrival = start;
    deadline = phase.workload().duration().map(Duration::toNanos).map(d -> start + d).orElse(NEVER);
    limits.start(start);
    sampler.start(start);
    router.started(start);
    while (!over()) {
      turn();
    }
    end = clock.nanos();
    sampler.sample(end);
    limits.finish();
    limits.restoreCeilings();
    awaitLimits();
  }

  private boolean over() {
    boolean nothingToCome = deadline == NEVER ? stream.exhausted() : closed;
    return nothingToCome
        && outstanding.isEmpty()
        && router.waiting().isEmpty()
        && limits.answered();
  }

  private void turn() throws InterruptedException {
    inbox.runAll();
    long now = clock.nanos();
    limits.stepsDue(now);
    takeArrivals(now);
    if (router.nextWake() <= now) {
      router.wake(now);
    }
    if (now >= deadline && !closed) {
      close(now);
    }
    admit();
    sampler.due(now);
    if (!over()) {
      sleep();
    }
  }

  private void sleep() throws InterruptedException {
    long due = Math.min(nextArrival(), Math.min(router.nextWake(), limits.nextStep()));
    due = Math.min(due, closed ? NEVER : deadline);
    if (due == NEVER && inbox.isEmpty()) {
      requireSomethingToCome();
    }
    rest(Math.min(due, sampler.next()));
  }

  private void rest(long until) throws InterruptedException {
    clock.sleepUntil(until);
    if (Thread.interrupted()) {
      throw new InterruptedException("the dispatch loop was interrupted");
    }
  }

  private void requireSomethingToCome() {
    if (outstanding.isEmpty() && limits.answered()) {
      throw new DispatchDeadlockException(
          ("%d requests wait in the router, nothing is in flight, and no arrival, wake-up or limit"
                  + " change is due: they would wait for ever. Dispatching is %s; the first to wait"
                  + " is %s; servers: %s")
              .formatted(
                  router.waiting().size(),
                  phase.dispatching(),
                  router.waiting().iterator().next(),
                  servers));
    }
    if (clock.idle()) {
      throw new IllegalStateException(
          "%d requests are in flight, but the virtual servers have nothing left to do: %s"
              .formatted(outstanding.size(), outstanding));
    }
  }

  private void awaitLimits() throws InterruptedException {
    inbox.runAll();
    while (!limits.answered()) {
      rest(NEVER);
      inbox.runAll();
    }
  }

  private long nextArrival() {
    long next = closed ? NEVER : stream.nextArrival();
    return next == NEVER ? NEVER : start + next;
  }

  private void takeArrivals(long now) {
    for (long next = nextArrival(); next <= now; next = nextArrival()) {
      RequestSpec spec = stream.take();
      lastArrival = next;
      router.arrived(new RoutedRequest(spec, inputs, next, clock.nanos()));
    }
  }

  /** The deadline of a phase that ends by time: what is not dispatched by now never will be. */
  private void close(long now) {
    closed = true;
    recordWaiting("");
    router.clear(now);
  }

  private void recordWaiting(String why) {
    for (RoutedRequest request : router.waiting()) {
      request.over();
      recorder.request(request.record(Status.UNSERVED, why, Instants.ABSENT));
    }
  }

  @Override
  public void dispatch(RoutedRequest request, int server) {
    request.dispatched(clock.nanos(), server);
    outstanding.add(request);
    servers.get(server).dispatched(request);
    admission.waits(servers.get(server));
  }

  @Override
  public void admit() {
    admission.admit();
  }

  private void send(RoutedRequest request) {
    LiveServer server = servers.get(request.server());
    var listener = new InFlight(request, server, inbox, onFirstToken, this::ended);
    Exchange exchange = new Exchange(request.spec(), RequestIds.next(), request.server(), listener);
    request.sent(clock.nanos(), exchange);
    backend.submit(request.server(), exchange);
  }

  private void ended(RoutedRequest request) {
    Exchange exchange = request.exchange();
    request.over();
    request.requireWhole();
    LiveServer server = servers.get(request.server());
    outstanding.remove(request);
    server.ended(request);
    admission.left();
    limits.drained(server);
    stream.finished(request.spec(), exchange.finish() - start);
    admit();
    router.completed(request);
  }

  @Override
  public void record(RoutedRequest request, long batchFinish) {
    recorder.request(request.completed(batchFinish));
  }

  @Override
  public void reject(RoutedRequest request, String reason, long instant) {
    request.over();
    recorder.request(request.record(Status.REJECTED, reason, Instants.ABSENT));
    stream.finished(request.spec(), instant - start);
    rejectedAtOnce = instant == lastRejection ? rejectedAtOnce + 1 : 1;
    lastRejection = instant;
    if (rejectedAtOnce > MOST_REJECTED_AT_ONCE) {
      throw new DispatchDeadlockException(
          "the policy turned away %d requests at one instant: clients of closed load that do not think send their next at once, and time never goes on; give them a think time, or let the policy hold requests"
              .formatted(rejectedAtOnce));
    }
  }

  @Override
  public void setMaxRunning(int server, int limit) {
    limits.set(servers.get(server), limit);
  }

  /**
   * Writes down what was under way when the run broke, then asks servers to give it up: they may be
   * past asking.
   */
  void abandon() {
    String why = "the run ended before this request did";
    router.abandon();
    for (RoutedRequest request : outstanding) {
      recorder.request(request.record(Status.FAILED, request.failure(why), Instants.ABSENT));
    }
    recordWaiting(why);
    limits.finish();
    for (RoutedRequest request : outstanding) {
      if (request.state() == RoutedRequest.State.SENT) {
        backend.abort(request.server(), request.exchange());
      }
    }
  }

  /** When the phase started. */
  long start() {
    return start;
  }

  /** When the last request was over. */
  long end() {
    return end;
  }

  /** The last scheduled arrival, or the deadline of a phase that ends by time. */
  long arrivalsEnd() {
    return deadline == NEVER ? lastArrival : deadline;
  }
}
