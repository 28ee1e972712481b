package dev.sgbench.analysis.theory;

/**
 * Many servers, each with a queue of its own, exponential service times, and a router that sends
 * each request to the shortest of {@code choices} queues drawn at random: the limit for infinitely
 * many servers (Vvedenskaya, Dobrushin and Karpelevich; Mitzenmacher). One choice is uniform random
 * routing and exact for any number of servers; with more choices finite systems are slower.
 *
 * @param arrivalRate requests a second at each server
 * @param meanService seconds
 * @param choices how many queues are looked at; {@link #ALL} for join the shortest queue
 */
public record LeastLoaded(double arrivalRate, double meanService, int choices)
    implements SteadyState {

  /** Every queue is looked at: in the limit an idle server is always found. */
  public static final int ALL = Integer.MAX_VALUE;

  private static final double NEGLIGIBLE = 1e-17;

  /**
   * @throws IllegalArgumentException if there is no steady state
   */
  public LeastLoaded {
    SteadyState.requireStable(arrivalRate * meanService);
    if (choices < 1) {
      throw new IllegalArgumentException("at least 1 queue is looked at, not " + choices);
    }
  }

  @Override
  public double utilization() {
    return arrivalRate * meanService;
  }

  /**
   * The share of servers that hold at least so many requests: {@code rho^((d^k - 1) / (d - 1))}.
   *
   * @param requests at least 0
   */
  public double shareWithAtLeast(int requests) {
    double exponent = choices == 1 ? requests : (Math.pow(choices, requests) - 1) / (choices - 1.0);
    return Math.pow(utilization(), exponent);
  }

  @Override
  public double meanInSystem() {
    double sum = 0;
    double share = 1;
    for (int k = 1; share > NEGLIGIBLE; k++) {
      share = shareWithAtLeast(k);
      sum += share;
    }
    return sum;
  }

  @Override
  public double meanLatency() {
    return meanInSystem() / arrivalRate;
  }

  @Override
  public double meanWait() {
    return meanLatency() - meanService;
  }
}
