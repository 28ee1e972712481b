package dev.sgbench.engine;

import dev.sgbench.record.DiscardingSink;
import dev.sgbench.record.LimitChange.Enforcer;
import dev.sgbench.record.ServerReport;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.ServerView.Reported;
import dev.sgbench.routing.policy.ShippedPolicies;
import dev.sgbench.time.Clock;
import dev.sgbench.time.SystemClock;
import dev.sgbench.workload.Prompt;
import dev.sgbench.workload.Prompts;
import dev.sgbench.workload.RequestSpec;
import dev.sgbench.workload.Seeds;
import dev.sgbench.workload.Seeds.Purpose;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The engine's router in the middle of a run, without what lies around it: every server has as many
 * requests as it may run, and some more wait, in the router or at the servers as the policy has it.
 */
@State(Scope.Thread)
public class BusyRouter {

  private static final int RUNNING = 16;
  private static final int WAITING = 64;
  private static final int PROMPTS = 512;
  private static final int INPUT_TOKENS = 512;
  private static final int OUTPUT_TOKENS = 128;
  private static final int KV_TOKENS = 100_000;

  /** How many servers there are. */
  @Param({"8", "1000"})
  public int servers;

  /** A shipped policy, by its simple name. */
  @Param({
    "UniformRandom",
    "RoundRobin",
    "FixedProbability",
    "PowerOfTwo",
    "JoinShortestQueue",
    "LeastOutstandingTokens",
    "ExpectedWait",
    "ParameterAware",
    "ShortestReportedQueue",
    "ShortestJobFirst",
    "NoisyShortestJobFirst",
    "CacheAware",
    "PrefixHash",
    "SessionAffinity",
    "MarginalUtility",
    "MarginalUtilityAsBuilt",
    "ThresholdWait",
    "AimdRunningLimit"
  })
  public String policy;

  private final Clock clock = new SystemClock();
  private final Seeds seeds = new Seeds(1, 0, 0);
  private final RandomGenerator lengths = seeds.random(Purpose.OUTPUT_LENGTHS);
  private final List<Prompt> prompts = prompts();
  private Inputs inputs;
  private List<LiveServer> live;
  private Reported[] reports;
  private Recorder recorder;
  private PolicyRouter router;
  private ArrayDeque<RoutedRequest> inFlight;
  private int arrived;

  private List<Prompt> prompts() {
    RandomGenerator random = seeds.random(Purpose.PROMPTS);
    return Stream.generate(() -> Prompts.random().next(INPUT_TOKENS, random))
        .limit(PROMPTS)
        .toList();
  }

  /** A fresh policy and servers, filled up. */
  @Setup(Level.Iteration)
  public void fill() {
    RoutingPolicy fresh = ShippedPolicies.make(policy, servers);
    fresh.validate(servers);
    inputs = new Inputs(policy, Set.copyOf(fresh.needs()));
    Sight sight = new Sight(inputs, true, server -> {});
    live = new ArrayList<>();
    reports = new Reported[servers];
    inFlight = new ArrayDeque<>();
    recorder = new Recorder(new DiscardingSink());
    arrived = 0;
    for (int i = 0; i < servers; i++) {
      LiveLimit limit = new LiveLimit(Enforcer.GATE, RUNNING, List.of());
      ServerSetup setup = new ServerSetup(RUNNING, KV_TOKENS, Optional.of(limit));
      live.add(new LiveServer(i, setup, new AdmissionGate(RUNNING), sight));
      report(live.get(i));
    }
    RouterQueue queue = new RouterQueue();
    CountingRandom random = new CountingRandom(seeds.random(Purpose.POLICY));
    EngineView view = new EngineView(queue, live, server -> reports[server], sight, random);
    var watch = new PolicyRouter.PolicyWatch(new PolicyCalls(), recorder, clock);
    router = new PolicyRouter(fresh, new Counting(), queue, view, watch);
    for (int i = 0; i < servers * RUNNING + WAITING; i++) {
      arrive(next());
    }
  }

  /** The request that arrives next. */
  RoutedRequest next() {
    Prompt prompt = prompts.get(arrived % PROMPTS);
    int output = 1 + lengths.nextInt(2 * OUTPUT_TOKENS);
    long now = clock.nanos();
    return new RoutedRequest(
        new RequestSpec(arrived++, now, "default", prompt, output), inputs, now, now);
  }

  /** It arrives: the policy is asked. */
  void arrive(RoutedRequest request) {
    router.arrived(request);
  }

  /** The request that was dispatched first has been served; the router does not know yet. */
  RoutedRequest serve() {
    RoutedRequest request = inFlight.remove();
    LiveServer server = live.get(request.server());
    int tokens = request.spec().outputTokens();
    request.exchange().tokens(clock.nanos(), tokens);
    request.exchange().completed(clock.nanos(), new ServerReport("length", 0, tokens, 0, 0, 0, 0, ""));
    request.over();
    server.received(tokens);
    server.ended(request);
    report(server);
    return request;
  }

  /** The router hears of it: the policy is told and asked. */
  void complete(RoutedRequest request) {
    router.completed(request);
  }

  private void report(LiveServer server) {
    int running = Math.min(server.outstanding(), RUNNING);
    reports[server.id()] =
        new Reported(clock.nanos(), running, server.outstanding() - running, KV_TOKENS / 2, 1000);
  }

  /** Does what the loop does to its counts. */
  private final class Counting implements Dispatcher {

    @Override
    public void dispatch(RoutedRequest request, int server) {
      LiveServer to = live.get(server);
      request.dispatched(clock.nanos(), server);
      to.dispatched(request);
      to.gate().enter();
      to.waiting().remove();
      request.sent(
          clock.nanos(), new Exchange(request.spec(), "busy-router", server, new Deaf()));
      inFlight.add(request);
    }

    @Override
    public void admit() {}

    @Override
    public void reject(RoutedRequest request, String reason, long instant) {
      throw new IllegalStateException("no shipped policy rejects");
    }

    @Override
    public void setMaxRunning(int server, int limit) {
      live.get(server).setMaxRunning(limit);
    }

    @Override
    public void record(RoutedRequest request, long batchFinish) {}
  }

  private static final class Deaf implements Exchange.Listener {
    @Override
    public void firstToken(Exchange exchange) {}

    @Override
    public void ended(Exchange exchange) {}
  }
}
