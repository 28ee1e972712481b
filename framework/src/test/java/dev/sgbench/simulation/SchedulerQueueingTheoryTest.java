package dev.sgbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.sgbench.engine.Exchange;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** One request at a time, a millisecond a token: a server whose answers are known exactly. */
class SchedulerQueueingTheoryTest {

  private static final double MEAN_OUTPUT = 20;
  private static final double RHO = 0.5;
  private static final int REQUESTS = 100_000;

  private final SplittableRandom random = new SplittableRandom(20261124);
  private double sumService;
  private double sumSquaredService;
  private double sumWait;
  private double sumLatency;

  private Scenario serve(IntSupplier output) {
    Scenario scenario = new Scenario(Scenario.settings(1), Scenario.oneMillisecond(), true);
    double meanGap = MEAN_OUTPUT * 1e6 / RHO;
    double arrival = 0;
    for (int i = 0; i < REQUESTS; i++) {
      arrival += -Math.log(1 - random.nextDouble()) * meanGap;
      scenario.submit(Math.round(arrival), 1, output.getAsInt());
    }
    scenario.run();
    for (Exchange exchange : scenario.exchanges) {
      double latency = exchange.finish() - exchange.request().arrival();
      sumLatency += latency;
      double service = exchange.request().outputTokens() * 1e6;
      sumService += service;
      sumSquaredService += service * service;
      sumWait += latency - service;
    }
    return scenario;
  }

  @Test
  void mean_wait_of_constant_lengths_is_that_of_m_d_1() {
    Scenario scenario = serve(() -> (int) MEAN_OUTPUT);
    double theory = RHO * MEAN_OUTPUT * 1e6 / (2 * (1 - RHO));
    assertThat(scenario.ended()).isEqualTo(REQUESTS);
    assertThat(sumWait / REQUESTS).isCloseTo(theory, withinPercentage(2));
  }

  @Test
  void mean_wait_of_geometric_lengths_is_that_of_pollaczek_and_khinchine_for_the_moments_drawn() {
    double p = 1 / MEAN_OUTPUT;
    Scenario scenario =
        serve(() -> 1 + (int) (Math.log(1 - random.nextDouble()) / Math.log(1 - p)));
    double rate = REQUESTS / (double) scenario.exchanges.get(REQUESTS - 1).request().arrival();
    double rho = rate * sumService / REQUESTS;
    double theory = rate * (sumSquaredService / REQUESTS) / (2 * (1 - rho));
    assertThat(scenario.ended()).isEqualTo(REQUESTS);
    assertThat(sumWait / REQUESTS).isCloseTo(theory, withinPercentage(2));
  }

  @Test
  void little_s_law_holds_exactly_over_a_busy_period() {
    Scenario scenario = serve(() -> 1 + random.nextInt(2 * (int) MEAN_OUTPUT - 1));
    long[] changes = new long[2 * REQUESTS];
    long end = 0;
    for (int i = 0; i < REQUESTS; i++) {
      Exchange exchange = scenario.exchanges.get(i);
      changes[2 * i] = exchange.request().arrival() * 2 + 1;
      changes[2 * i + 1] = exchange.finish() * 2;
      end = Math.max(end, exchange.finish());
    }
    Arrays.sort(changes);
    double area = 0;
    int inside = 0;
    long last = 0;
    for (long change : changes) {
      area += (double) inside * ((change >> 1) - last);
      last = change >> 1;
      inside += (change & 1) == 1 ? 1 : -1;
    }
    assertThat(inside).isZero();
    assertThat(area / end)
        .isCloseTo(REQUESTS / (double) end * (sumLatency / REQUESTS), withinPercentage(1e-6));
  }

  @Test
  void the_server_is_never_idle_while_a_request_waits() {
    Scenario scenario = serve(() -> 1 + random.nextInt(2 * (int) MEAN_OUTPUT - 1));
    long busyEnd = 0;
    long idle = 0;
    for (Exchange exchange : scenario.exchanges) {
      long start = exchange.finish() - exchange.request().outputTokens() * 1_000_000L;
      assertThat(start).isEqualTo(Math.max(busyEnd, exchange.request().arrival()));
      idle += start - busyEnd;
      busyEnd = exchange.finish();
    }
    assertThat(idle + (long) sumService).isEqualTo(busyEnd);
  }
}
