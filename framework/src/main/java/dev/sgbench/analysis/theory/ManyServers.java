package dev.sgbench.analysis.theory;

/**
 * M/M/c: several servers behind one queue, exponential service times (Erlang C).
 *
 * @param arrivalRate requests a second
 * @param meanService seconds
 * @param servers how many, at least 1
 */
public record ManyServers(double arrivalRate, double meanService, int servers)
    implements SteadyState {

  /**
   * @throws IllegalArgumentException if there is no steady state
   */
  public ManyServers {
    if (servers < 1) {
      throw new IllegalArgumentException("at least 1 server is needed, but there are " + servers);
    }
    SteadyState.requireStable(arrivalRate * meanService / servers);
  }

  @Override
  public double utilization() {
    return arrivalRate * meanService / servers;
  }

  /** The share of requests that find every server busy. */
  public double waitProbability() {
    double offered = arrivalRate * meanService;
    double blocked = 1;
    for (int k = 1; k <= servers; k++) {
      blocked = offered * blocked / (k + offered * blocked);
    }
    return blocked / (1 - utilization() * (1 - blocked));
  }

  @Override
  public double meanWait() {
    return waitProbability() * meanService / (servers * (1 - utilization()));
  }

  @Override
  public double meanLatency() {
    return meanWait() + meanService;
  }

  /**
   * The time within which a share of all requests has begun to be served.
   *
   * @param share at least 0 and below 1
   */
  public double waitQuantile(double share) {
    double waits = waitProbability();
    double decay = servers * (1 - utilization()) / meanService;
    return share <= 1 - waits ? 0 : Math.log(waits / (1 - share)) / decay;
  }
}
