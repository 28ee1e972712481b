package dev.sgbench.engine;

import static dev.sgbench.engine.Runs.MS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.record.LimitChange.Enforcer;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.time.VirtualClock;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Seeds;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

/** The engine against queues whose answers are known. */
class EngineQueueingTheoryTest {

  private static final int REPLICATIONS = 40;
  private static final int REQUESTS = 5000;
  private static final int WARM_UP = 500;

  private static double meanWaitMillis(double rate, int replication) {
    VirtualClock clock = new VirtualClock();
    FakeServers servers = new FakeServers(clock, 1, 16, request -> 10 * MS);
    Phase phase =
        new Phase(
            new Seeds(7, 0, replication),
            Runs.requests(REQUESTS, Arrivals.poisson(rate)),
            new Dispatching.Continuous(),
            OptionalInt.empty(),
            List.of(Runs.limited(Enforcer.GATE, 1)),
            Duration.ofSeconds(1));
    List<RequestFacts> rows = Runs.run(clock, servers, phase, new Runs.Kept()).requests();
    return rows.subList(WARM_UP, REQUESTS).stream()
        .mapToDouble(row -> Runs.millis(row.instants().arrival(), row.instants().admitted()))
        .average()
        .orElseThrow();
  }

  /** Pollaczek-Khinchine: W = rho S / (2 (1 - rho)); the interval misses once in 1000 seeds. */
  @Test
  void one_slot_with_constant_service_waits_as_long_as_m_d_1_says() {
    for (double rho : new double[] {0.3, 0.6, 0.8}) {
      SummaryStatistics means = new SummaryStatistics();
      for (int replication = 0; replication < REPLICATIONS; replication++) {
        means.addValue(meanWaitMillis(rho / 0.010, replication));
      }
      double theory = rho * 10 / (2 * (1 - rho));
      double half =
          new TDistribution(null, REPLICATIONS - 1).inverseCumulativeProbability(0.9995)
              * means.getStandardDeviation()
              / Math.sqrt(REPLICATIONS);
      assertThat(means.getMean())
          .as(
              "mean wait at rho %.1f: %.3f +- %.3f ms, theory %.3f",
              rho, means.getMean(), half, theory)
          .isBetween(theory - half, theory + half);
      assertThat(half / theory)
          .as("the interval is narrow enough to mean something")
          .isLessThan(0.1);
    }
  }

  @Test
  void a_server_is_never_idle_while_a_request_waits_for_it() {
    VirtualClock clock = new VirtualClock();
    FakeServers servers = new FakeServers(clock, 1, 16, request -> 10 * MS);
    Phase phase =
        Runs.phase(
            Runs.requests(2000, Arrivals.poisson(95)),
            new Dispatching.Continuous(),
            Runs.limited(Enforcer.GATE, 1));
    List<RequestFacts> rows = Runs.run(clock, servers, phase, new Runs.Kept()).requests();
    for (int i = 1; i < rows.size(); i++) {
      long free = rows.get(i - 1).instants().finish();
      long arrival = rows.get(i).instants().arrival();
      assertThat(rows.get(i).instants().admitted()).isEqualTo(Math.max(free, arrival));
    }
  }
}
