package dev.sgbench.runner;

import dev.sgbench.engine.Dispatching;
import dev.sgbench.engine.Engine;
import dev.sgbench.engine.Phase;
import dev.sgbench.engine.ServerSetup;
import dev.sgbench.engine.Supervision;
import dev.sgbench.fixture.Cluster;
import dev.sgbench.fixture.ServerInfo;
import dev.sgbench.fixture.ServerSpec;
import dev.sgbench.fixture.SimulatedFixture;
import dev.sgbench.record.DiscardingSink;
import dev.sgbench.simulation.Calibration;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Seeds;
import dev.sgbench.workload.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Lets the JVM compile the load generator before it loads anything that is measured: for a while it
 * runs against a quick simulated server of its own. A cold generator sends a request about a
 * millisecond after it should, and a cell's own warm-up of a few requests does not mend that.
 */
final class GeneratorWarmUp {

  private static final int IN_FLIGHT = 32;
  private static final int INPUT_TOKENS = 64;
  private static final int OUTPUT_TOKENS = 16;

  /** Steps of some tens of microseconds: what costs time is the generator. */
  private static final double SERVER_SPEED = 200;

  private static final ServerSpec SERVER =
      new ServerSpec(0, "warm-up", "", "0.5.17", List.of(), 1, SERVER_SPEED);

  private GeneratorWarmUp() {}

  /**
   * Runs and forgets what came out.
   *
   * @param duration for how long; zero to do nothing
   */
  static void run(Duration duration) throws InterruptedException {
    if (duration.isZero()) {
      return;
    }
    try (Cluster cluster = new SimulatedFixture(Calibration.shipped()).open(List.of(SERVER))) {
      new Engine(cluster.clock(), cluster.backend(), Supervision.none())
          .run(phase(duration, cluster.servers().get(0)), new DiscardingSink());
    }
  }

  private static Phase phase(Duration duration, ServerInfo server) {
    return new Phase(
        new Seeds(0, 0, 0),
        Workload.lasting(duration)
            .arriving(Arrivals.closed(IN_FLIGHT))
            .input(Lengths.constant(INPUT_TOKENS))
            .output(Lengths.constant(OUTPUT_TOKENS)),
        new Dispatching.Continuous(),
        OptionalInt.empty(),
        List.of(
            new ServerSetup(
                server.maxRunningCeiling(), server.kvCapacityTokens(), Optional.empty())),
        EnginePhase.SAMPLE_PERIOD);
  }
}
