package dev.sgbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sgbench.engine.Dispatching;
import dev.sgbench.engine.Engine;
import dev.sgbench.engine.Phase;
import dev.sgbench.engine.ServerSetup;
import dev.sgbench.engine.Supervision;
import dev.sgbench.record.DiscardingSink;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.routing.policy.JoinShortestQueue;
import dev.sgbench.time.VirtualClock;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Seeds;
import dev.sgbench.workload.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a server that is never idle gets through in virtual time is what its step times say. */
class SaturationTest {

  private static final Calibration H100 = Calibration.shipped();
  private static final Seeds SEEDS = new Seeds(3, 0, 0);

  /** A slot is filled again a pass late, and ends are not quite independent. */
  private static final double TOLERANCE = 0.04;

  private static final Lengths PROMPTS = Lengths.uniform(20, 400);

  private static SimulatedServerSpec server(String... args) {
    return SimulatedArguments.parse(List.of(args), H100.model(), "0.5.17", 1, H100);
  }

  private static Workload load(int requests, Arrivals arrivals, Lengths output) {
    return Workload.requests(requests).arriving(arrivals).input(PROMPTS).output(output);
  }

  private static Saturation theory(SimulatedServerSpec server, Lengths output) {
    return Saturation.of(server, H100, load(100_000, Arrivals.constant(1), output), SEEDS);
  }

  private static List<RequestFacts> run(
      SimulatedServerSpec server, int servers, Workload workload) {
    VirtualClock clock = new VirtualClock();
    ServerSetup setup = new ServerSetup(server.ceiling(), server.kvTokens(), Optional.empty());
    Phase phase =
        new Phase(
            SEEDS,
            workload,
            servers == 1
                ? new Dispatching.Continuous()
                : new Dispatching.Routed(new JoinShortestQueue()),
            OptionalInt.empty(),
            Collections.nCopies(servers, setup),
            Duration.ofHours(1));
    try (VirtualBackend backend =
        new VirtualBackend(clock, Collections.nCopies(servers, server), H100)) {
      return new Engine(clock, backend, Supervision.none())
          .run(phase, new DiscardingSink())
          .requests();
    } catch (InterruptedException interrupted) {
      throw new AssertionError("nothing interrupts a test", interrupted);
    }
  }

  /** Requests a second while all others wait: between the first and the last fifth of the ends. */
  private static double measured(SimulatedServerSpec server, int servers, Lengths output) {
    double rate = 3 * servers * theory(server, output).rate();
    List<Long> ends = new ArrayList<>();
    run(server, servers, load(6000, Arrivals.constant(rate), output))
        .forEach(row -> ends.add(row.instants().finish()));
    Collections.sort(ends);
    int from = ends.size() / 5;
    int to = ends.size() * 4 / 5;
    return (to - from) / ((ends.get(to) - ends.get(from)) * 1e-9);
  }

  private static void requireWithin(SimulatedServerSpec server, int servers, Lengths output) {
    double theory = servers * theory(server, output).rate();
    double measured = measured(server, servers, output);
    System.out.printf(
        "limit %.3f/s, measured %.3f/s, %+.2f %%: %s, %d servers, %s%n",
        theory, measured, 100 * (measured / theory - 1), server.arguments(), servers, output);
    assertThat(measured / theory).isCloseTo(1, within(TOLERANCE));
  }

  @Test
  void the_limit_is_what_full_batches_take_away() {
    Lengths output = Lengths.uniform(10, 80);
    for (int limit : new int[] {1, 8, 64}) {
      String arg = "--max-running-requests=" + limit;
      requireWithin(server(arg, "--disable-radix-cache"), 1, output);
      requireWithin(server(arg, "--disable-radix-cache", "--disable-overlap-schedule"), 1, output);
    }
    SimulatedServerSpec sixteen = server("--max-running-requests=16", "--disable-radix-cache");
    requireWithin(sixteen, 1, Lengths.lognormal(60, 40));
  }

  @Test
  void a_mixed_pass_is_launched_in_the_time_of_its_prompts_alone() {
    for (int limit : new int[] {16, 32}) {
      SimulatedServerSpec mixed =
          server(
              "--max-running-requests=" + limit, "--disable-radix-cache", "--enable-mixed-chunk");
      requireWithin(mixed, 1, Lengths.uniform(10, 80));
    }
  }

  @Test
  void several_servers_that_are_kept_busy_take_away_as_much_each() {
    SimulatedServerSpec server = server("--max-running-requests=8", "--disable-radix-cache");
    requireWithin(server, 3, Lengths.uniform(10, 80));
  }

  @Test
  void a_small_pool_is_the_limit_of_how_many_run() {
    Lengths output = Lengths.uniform(100, 800);
    SimulatedServerSpec plain =
        server("--max-running-requests=256", "--disable-radix-cache", "--max-total-tokens=20000");
    assertThat(theory(plain, output).running()).isBetween(20.0, 80.0);
    requireWithin(plain, 1, output);
    SimulatedServerSpec cached = server("--max-running-requests=256", "--max-total-tokens=20000");
    requireWithin(cached, 1, output);
  }

  /** How many have arrived and not ended when the last arrives. */
  private static long behind(SimulatedServerSpec server, Lengths output, double load) {
    double rate = load * theory(server, output).rate();
    List<RequestFacts> rows = run(server, 1, load(6000, Arrivals.constant(rate), output));
    long last = rows.get(rows.size() - 1).instants().arrival();
    return rows.stream().filter(row -> row.instants().finish() > last).count();
  }

  @Test
  void below_the_limit_the_queue_stays_and_above_it_grows() {
    SimulatedServerSpec server = server("--max-running-requests=16", "--disable-radix-cache");
    Lengths output = Lengths.uniform(10, 80);
    long below = behind(server, output, 0.95);
    long above = behind(server, output, 1.05);
    System.out.printf("behind after 6000 requests: %d at 0.95, %d at 1.05%n", below, above);
    assertThat(below).isLessThan(60);
    assertThat(above).isBetween(200L, 400L);
  }
}
