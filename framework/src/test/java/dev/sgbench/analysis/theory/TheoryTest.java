package dev.sgbench.analysis.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class TheoryTest {

  private static final double TINY = 1e-9;
  private static final int LONG_RUN = 2_000_000;

  @Test
  void m_m_1_is_what_every_textbook_says() {
    SingleServer queue = SingleServer.exponentialService(8, 0.1);
    assertThat(queue.meanLatency()).isCloseTo(1 / (10.0 - 8), within(TINY));
    assertThat(queue.meanInSystem()).isCloseTo(4, within(TINY));
    assertThat(queue.meanWaiting()).isCloseTo(3.2, within(TINY));
  }

  @Test
  void constant_service_halves_the_wait() {
    assertThat(SingleServer.constantService(8, 0.1).meanWait())
        .isCloseTo(SingleServer.exponentialService(8, 0.1).meanWait() / 2, within(TINY));
  }

  @Test
  void one_of_many_servers_is_m_m_1() {
    ManyServers queue = new ManyServers(8, 0.1, 1);
    assertThat(queue.meanWait())
        .isCloseTo(SingleServer.exponentialService(8, 0.1).meanWait(), within(TINY));
    assertThat(queue.waitProbability()).isCloseTo(0.8, within(TINY));
  }

  /** Erlang's C of 2 servers at 1 Erlang is 1/3. */
  @Test
  void two_servers_at_one_erlang_wait_with_probability_a_third() {
    ManyServers queue = new ManyServers(1, 1, 2);
    assertThat(queue.waitProbability()).isCloseTo(1.0 / 3, within(TINY));
    assertThat(queue.meanWait()).isCloseTo(1.0 / 3, within(TINY));
    assertThat(queue.waitQuantile(0.5)).isZero();
    assertThat(queue.waitQuantile(0.9)).isCloseTo(Math.log(10.0 / 3), within(TINY));
  }

  @Test
  void a_batch_of_one_is_m_d_1() {
    for (double rho : new double[] {0.1, 0.5, 0.9, 0.99}) {
      assertThat(new BatchService(rho * 10, 1, 0.1).meanWait())
          .isCloseTo(SingleServer.constantService(rho * 10, 0.1).meanWait(), within(TINY));
    }
  }

  @Test
  void every_root_solves_its_equation_inside_the_unit_circle() {
    for (int batch : new int[] {2, 3, 16, 64}) {
      for (double rho : new double[] {0.05, 0.5, 0.95}) {
        BatchService queue = new BatchService(rho * batch, batch, 1);
        List<Complex> roots = queue.roots();
        assertThat(roots).hasSize(batch - 1);
        for (Complex z : roots) {
          Complex right = Complex.ONE.subtract(z).multiply(-batch * rho).exp();
          assertThat(z.abs()).isLessThan(1);
          assertThat(z.pow(batch).subtract(right).abs()).isLessThan(1e-10);
        }
        assertThat(roots.stream().map(Complex::toString).distinct()).hasSize(batch - 1);
      }
    }
  }

  /** With hardly any load, a request waits for its batch to fill and for nothing else. */
  @Test
  void a_batch_at_low_load_costs_the_time_it_takes_to_fill() {
    BatchService queue = new BatchService(0.001, 16, 1);
    assertThat(queue.meanFilling()).isCloseTo(7500, within(TINY));
    assertThat(queue.meanLatency()).isCloseTo(7501, within(0.01));
  }

  @Test
  void one_choice_is_m_m_1_and_more_choices_are_better() {
    double random = new LeastLoaded(9, 0.1, 1).meanLatency();
    double two = new LeastLoaded(9, 0.1, 2).meanLatency();
    double all = new LeastLoaded(9, 0.1, LeastLoaded.ALL).meanLatency();
    assertThat(random).isCloseTo(1, within(TINY));
    assertThat(two).isCloseTo(0.261_406, within(1e-6));
    assertThat(all).isCloseTo(0.1, within(TINY));
  }

  /** A. K. Erlang's distribution of the wait in M/D/1, 1909. */
  private static double erlangMoreThan(double wait, double rate, double service) {
    double sum = 0;
    double factorial = 1;
    for (int k = 0; k * service <= wait; k++) {
      factorial *= Math.max(1, k);
      double ahead = rate * (wait - k * service);
      sum += Math.pow(-ahead, k) / factorial * Math.exp(ahead);
    }
    return 1 - (1 - rate * service) * sum;
  }

  @Test
  void one_server_of_constant_service_is_m_d_1_in_mean_and_distribution() {
    for (double rho : new double[] {0.3, 0.8, 0.95}) {
      assertThat(new ConstantServers(rho * 50, 0.02, 1).meanWait())
          .isCloseTo(SingleServer.constantService(rho * 50, 0.02).meanWait(), within(TINY));
    }
    // Nearer to saturation Erlang's sum, of alternating signs, loses its digits.
    for (double rho : new double[] {0.3, 0.8}) {
      double wait = new ConstantServers(rho * 50, 0.02, 1).waitQuantile(0.9);
      assertThat(erlangMoreThan(wait, rho * 50, 0.02)).isCloseTo(0.1, within(TINY));
    }
    assertThat(new ConstantServers(15, 0.02, 1).waitQuantile(0.69)).isZero();
    assertThat(new ConstantServers(15, 0.02, 1).waitQuantile(0.71)).isPositive();
  }

  /**
   * The mean wait by Crommelin's sum over i of services in a row: {@code E[(A(iD) - ic)+] / (ic)},
   * in requests, over the rate (F. Pollaczek 1930, C. D. Crommelin 1932).
   */
  private static double crommelin(double rate, double service, int servers) {
    double sum = 0;
    double full = 1;
    for (int i = 1; full > 1e-14; i++) {
      PoissonDistribution arrivals = new PoissonDistribution(i * rate * service);
      int room = i * servers;
      full = 1 - arrivals.cumulativeProbability(room - 1);
      double more = full - arrivals.probability(room);
      sum += rate * service * full - servers * more;
    }
    return sum / rate;
  }

  @Test
  void many_servers_of_constant_service_wait_as_crommelin_says() {
    for (int servers : new int[] {2, 4, 16}) {
      for (double rho : new double[] {0.5, 0.8, 0.9}) {
        ConstantServers queue = new ConstantServers(servers * rho, 1, servers);
        double exact = crommelin(servers * rho, 1, servers);
        assertThat(queue.meanWait() / exact)
            .as("%d servers at %s", servers, rho)
            .isCloseTo(1, within(1e-6));
      }
    }
  }

  /** Waits of a long run, each request taking the server that is free first. */
  @Test
  void the_percentiles_of_many_constant_servers_are_those_of_a_long_run() {
    for (int servers : new int[] {2, 4}) {
      double rate = 0.8 * servers;
      ConstantServers queue = new ConstantServers(rate, 1, servers);
      double[] shares = {0.5, 0.9, 0.99};
      double[] waits = Arrays.stream(shares).map(queue::waitQuantile).toArray();
      int[] within = new int[shares.length];
      SplittableRandom random = new SplittableRandom(7);
      PriorityQueue<Double> free = new PriorityQueue<>(Collections.nCopies(servers, 0.0));
      double now = 0;
      for (int i = 0; i < LONG_RUN; i++) {
        now -= Math.log(1 - random.nextDouble()) / rate;
        double begin = Math.max(now, free.remove());
        free.add(begin + 1);
        for (int k = 0; k < waits.length; k++) {
          within[k] += begin - now <= waits[k] ? 1 : 0;
        }
      }
      for (int k = 0; k < shares.length; k++) {
        assertThat(within[k] / (double) LONG_RUN)
            .as("%d servers", servers)
            .isCloseTo(shares[k], within(0.01 * Math.sqrt(1 - shares[k])));
      }
    }
  }

  @Test
  void a_queue_without_steady_state_is_refused() {
    assertThatThrownBy(() -> SingleServer.constantService(10, 0.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lower the rate");
    assertThatThrownBy(() -> new BatchService(20, 2, 0.1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ManyServers(20, 0.1, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ConstantServers(20, 0.1, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ConstantServers(19.99, 0.1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too near to 1");
    assertThatThrownBy(() -> new LeastLoaded(10, 0.1, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
