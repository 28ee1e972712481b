package dev.sgbench.engine;

import dev.sgbench.record.Decision;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.LimitChange;
import dev.sgbench.record.LimitChange.Enforcer;
import dev.sgbench.record.PolicyInput;
import dev.sgbench.record.RecordSink;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.ServerSample;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.time.VirtualClock;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.RequestSpec;
import dev.sgbench.workload.Seeds;
import dev.sgbench.workload.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** Phases in virtual time on {@link FakeServers}, for tests. */
public final class Runs {

  /** One millisecond, in nanoseconds. */
  static final long MS = 1_000_000;

  static final Seeds SEEDS = new Seeds(42, 0, 0);
  static final ServerSetup UNLIMITED = new ServerSetup(256, 100_000, Optional.empty());

  private Runs() {}

  /** What the sink was given. */
  public static final class Kept implements RecordSink {
    /** Rows of requests, as they came. */
    public final List<RequestRecord> requests = new ArrayList<>();

    /** Looks at servers, as they came. */
    public final List<ServerSample> samples = new ArrayList<>();

    /** What the policy decided, as it came. */
    public final List<Decision> decisions = new ArrayList<>();

    @Override
    public void request(RequestRecord request) {
      requests.add(request);
    }

    @Override
    public void sample(ServerSample sample) {
      samples.add(sample);
    }

    @Override
    public void decision(Decision decision) {
      decisions.add(decision);
    }

    @Override
    public void policyInput(PolicyInput input) {}

    @Override
    public void limitChange(LimitChange change) {}
  }

  /** Requests of ten tokens in and two out. */
  public static Workload requests(int count, Arrivals arrivals) {
    return shaped(Workload.requests(count), arrivals);
  }

  static Workload lasting(long millis, Arrivals arrivals) {
    return shaped(Workload.lasting(Duration.ofMillis(millis)), arrivals);
  }

  private static Workload shaped(Workload size, Arrivals arrivals) {
    return size.arriving(arrivals).input(Lengths.constant(10)).output(Lengths.constant(2));
  }

  static ServerSetup limited(Enforcer enforcer, int initial, LiveLimit.Step... steps) {
    return new ServerSetup(
        16, 100_000, Optional.of(new LiveLimit(enforcer, initial, List.of(steps))));
  }

  static LiveLimit.Step at(long millis, int limit) {
    return new LiveLimit.Step(Duration.ofMillis(millis), limit);
  }

  static Phase phase(Workload workload, Dispatching dispatching, ServerSetup... servers) {
    return new Phase(
        SEEDS, workload, dispatching, OptionalInt.empty(), List.of(servers), Duration.ofMillis(10));
  }

  /** A phase of a policy on so many servers without live limits. */
  public static Phase routed(Workload workload, RoutingPolicy policy, int servers) {
    return phase(
        workload,
        new Dispatching.Routed(policy),
        Collections.nCopies(servers, UNLIMITED).toArray(new ServerSetup[0]));
  }

  /** A phase of a policy on so many servers whose limit of 16 may be lowered while they serve. */
  public static Phase limited(Workload workload, RoutingPolicy policy, int servers) {
    return phase(
        workload,
        new Dispatching.Routed(policy),
        Collections.nCopies(servers, limited(Enforcer.GATE, 16)).toArray(new ServerSetup[0]));
  }

  static Supervision quiet() {
    return new Supervision(
        () -> {}, Duration.ofSeconds(1), Duration.ofSeconds(30), Runs::unexpected);
  }

  private static void unexpected(PolicyStuckException stuck) {
    throw stuck;
  }

  /** Runs a phase on servers of 16 slots where every request takes 10 ms. */
  public static IterationRecord run(Phase phase) {
    return run(phase, new Kept(), UnaryOperator.identity());
  }

  /** Runs a phase on such servers for what the sink is given. */
  static Kept kept(Phase phase) {
    Kept kept = new Kept();
    run(phase, kept, UnaryOperator.identity());
    return kept;
  }

  static IterationRecord run(Phase phase, RecordSink sink, UnaryOperator<FakeServers> change) {
    VirtualClock clock = new VirtualClock();
    int servers = phase.servers().size();
    return run(
        clock, change.apply(new FakeServers(clock, servers, 16, request -> 10 * MS)), phase, sink);
  }

  /** Runs a phase on the servers given. */
  public static IterationRecord run(
      VirtualClock clock, Backend servers, Phase phase, RecordSink sink) {
    try {
      return new Engine(clock, servers, quiet()).run(phase, sink);
    } catch (InterruptedException interrupted) {
      throw new AssertionError("nothing interrupts a test", interrupted);
    }
  }

  static double millis(long from, long to) {
    return (to - from) / (double) MS;
  }

  static long service(RequestSpec request) {
    return request.outputTokens() * MS;
  }
}
