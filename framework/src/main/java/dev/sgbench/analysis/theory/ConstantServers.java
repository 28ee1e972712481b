package dev.sgbench.analysis.theory;

import org.apache.commons.math3.distribution.PoissonDistribution;

/**
 * M/D/c: several servers behind one queue, and every request takes the same time D.
 *
 * <p>The number in the system obeys {@code N(t + D) = max(0, N(t) - c) + arrivals in D}: whoever is
 * served at t has left at t + D, and whoever waits behind the first c has not (C. D. Crommelin,
 * "Delay probability formulae when the holding times are constant", P.O. Electrical Engineers'
 * Journal 25, 1932). With {@code L} the number that wait, for {@code (k - 1) D <= x < k D},
 *
 * <pre>P(wait <= x) = sum over j = 0 .. kc-1 of P(L <= kc-1-j) poisson(j; rate (kD - x))</pre>
 *
 * (G. J. Franx, "A simple solution for the M/D/c waiting time distribution", Operations Research
 * Letters 29, 2001): within kD each server begins k services at most, so a request begins within x
 * exactly if those who waited at {@code x - kD} after its arrival and those who came since then, it
 * included, are no more than kc.
 *
 * @param arrivalRate requests a second
 * @param service seconds that each takes
 * @param servers c, at least 1
 */
public record ConstantServers(double arrivalRate, double service, int servers)
    implements SteadyState {

  private static final double PRECISION = 1e-12;
  private static final double NEGLIGIBLE = 1e-24;

  /** With more states than this the chain is not solved: a utilization of about 0.995. */
  private static final int MOST_STATES = 10_000;

  /**
   * @throws IllegalArgumentException if there is no steady state, or it is too near to having none
   */
  public ConstantServers {
    if (servers < 1) {
      throw new IllegalArgumentException("at least 1 server is needed, but there are " + servers);
    }
    double utilization = SteadyState.requireStable(arrivalRate * service / servers);
    if (states(arrivalRate * service, servers) > MOST_STATES) {
      throw new IllegalArgumentException(
          "a utilization of %.4g is too near to 1 for M/D/c to be worked out; lower the rate"
              .formatted(utilization));
    }
  }

  /** Behind so many the probability of one more is nothing. */
  private static double states(double offered, int servers) {
    return servers - Math.log(NEGLIGIBLE) / Math.log(tail(offered, servers));
  }

  @Override
  public double utilization() {
    return arrivalRate * service / servers;
  }

  @Override
  public double meanWait() {
    double[] numbers = numbers();
    double waiting = 0;
    for (int n = servers + 1; n < numbers.length; n++) {
      waiting += (n - servers) * numbers[n];
    }
    return waiting / arrivalRate;
  }

  @Override
  public double meanLatency() {
    return meanWait() + service;
  }

  /**
   * The time within which a share of all requests has begun to be served.
   *
   * @param share at least 0 and below 1
   */
  public double waitQuantile(double share) {
    double[] waiting = cumulativeWaiting();
    double high = service;
    while (waitAtMost(high, waiting) < share) {
      high *= 2;
    }
    double low = 0;
    while (high - low > PRECISION * service) {
      double middle = (low + high) / 2;
      boolean within = waitAtMost(middle, waiting) >= share;
      high = within ? middle : high;
      low = within ? low : middle;
    }
    return low == 0 ? 0 : high;
  }

  private double waitAtMost(double wait, double[] waiting) {
    int k = (int) Math.floor(wait / service) + 1;
    double mean = arrivalRate * (k * service - wait);
    PoissonDistribution arrivals = new PoissonDistribution(mean);
    double sum = 0;
    for (int j = 0; j < k * servers; j++) {
      int most = Math.min(k * servers - 1 - j, waiting.length - 1);
      sum += waiting[most] * arrivals.probability(j);
    }
    return sum;
  }

  /** At n: the probability that at most n wait. */
  private double[] cumulativeWaiting() {
    double[] numbers = numbers();
    double[] cumulative = new double[numbers.length - servers];
    double sum = 0;
    for (int n = 0; n < numbers.length; n++) {
      sum += numbers[n];
      cumulative[Math.max(0, n - servers)] = sum;
    }
    return cumulative;
  }

  /** At n: the probability that n are in the system. */
  private double[] numbers() {
    double offered = arrivalRate * service;
    return new EmbeddedChain(servers, offered, (int) states(offered, servers) + 2).solve();
  }

  /**
   * By which factor one more waiting request is the less likely: the root above 1 of {@code z^c =
   * exp(rate D (z - 1))}.
   */
  private static double tail(double offered, int servers) {
    double low = 1 + PRECISION;
    double high = 2;
    while (servers * Math.log(high) > offered * (high - 1)) {
      low = high;
      high *= 2;
    }
    while (high - low > PRECISION * high) {
      double middle = (low + high) / 2;
      boolean below = servers * Math.log(middle) > offered * (middle - 1);
      low = below ? middle : low;
      high = below ? high : middle;
    }
    return low;
  }
}
