package dev.sgbench.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.analysis.Interval;
import dev.sgbench.engine.Backend;
import dev.sgbench.engine.Dispatching;
import dev.sgbench.engine.FakeServers;
import dev.sgbench.engine.Phase;
import dev.sgbench.engine.Runs;
import dev.sgbench.engine.ServerSetup;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.time.VirtualClock;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Seeds;
import dev.sgbench.workload.Workload;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A policy and {@link UniformRandom} on the same arrivals, lengths and prompts, several seeds,
 * fresh servers for every run.
 */
record AgainstUniformRandom(
    Workload workload, List<ServerSetup> setups, Function<VirtualClock, Backend> servers) {

  private static final int SEEDS = 8;
  private static final int SLOTS = 4;
  private static final double CONFIDENCE = 0.99;

  /** Requests of 8 tokens in and 20 out. */
  static Workload requests(int count, double rate) {
    return Workload.requests(count)
        .arriving(Arrivals.poisson(rate))
        .input(Lengths.constant(8))
        .output(Lengths.constant(20));
  }

  /** Servers of four slots that need as long as {@code service} says, anew for each run. */
  static AgainstUniformRandom onFakes(
      Workload workload, int servers, Supplier<FakeServers.Service> service) {
    ServerSetup setup = new ServerSetup(SLOTS, 4096, Optional.empty());
    return new AgainstUniformRandom(
        workload,
        Collections.nCopies(servers, setup),
        clock -> new FakeServers(clock, servers, SLOTS, service.get()));
  }

  /** Mean seconds from arrival to end. */
  static double latency(IterationRecord record) {
    return mean(record, row -> row.instants().finish() - row.instants().arrival()) * 1e-9;
  }

  static double mean(IterationRecord record, ToDoubleFunction<RequestFacts> value) {
    return record.requests().stream().mapToDouble(value).average().orElseThrow();
  }

  /** What the policy changes in {@code metric}: policy less random, over seeds; printed too. */
  private Interval change(
      Supplier<RoutingPolicy> policy, ToDoubleFunction<IterationRecord> metric) {
    double[] random = new double[SEEDS];
    double[] differences = new double[SEEDS];
    for (int seed = 0; seed < SEEDS; seed++) {
      random[seed] = metric.applyAsDouble(run(new UniformRandom(), seed));
      differences[seed] = metric.applyAsDouble(run(policy.get(), seed)) - random[seed];
    }
    Interval change = Interval.of(List.of(differences), CONFIDENCE);
    print(policy.get().getClass().getSimpleName(), StatUtils.mean(random), change);
    return change;
  }

  private static void print(String policy, double random, Interval change) {
    System.out.printf(
        Locale.ROOT,
        "%s: %+.1f %% [%+.1f, %+.1f] of UniformRandom's %.4g%n",
        policy,
        100 * change.mean() / random,
        100 * (change.mean() - change.halfWidth()) / random,
        100 * (change.mean() + change.halfWidth()) / random,
        random);
  }

  void assertLower(Supplier<RoutingPolicy> policy, ToDoubleFunction<IterationRecord> metric) {
    Interval change = change(policy, metric);
    assertThat(change.mean() + change.halfWidth()).as("%s", change).isNegative();
  }

  void assertHigher(Supplier<RoutingPolicy> policy, ToDoubleFunction<IterationRecord> metric) {
    Interval change = change(policy, metric);
    assertThat(change.mean() - change.halfWidth()).as("%s", change).isPositive();
  }

  IterationRecord run(RoutingPolicy policy, int seed) {
    VirtualClock clock = new VirtualClock();
    Phase phase =
        new Phase(
            new Seeds(seed, 0, 0),
            workload,
            new Dispatching.Routed(policy),
            OptionalInt.empty(),
            setups,
            Duration.ofMillis(100));
    return Runs.run(clock, servers.apply(clock), phase, new Runs.Kept());
  }
}
