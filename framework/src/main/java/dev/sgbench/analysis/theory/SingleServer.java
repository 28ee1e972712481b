package dev.sgbench.analysis.theory;

/**
 * M/G/1: one server that serves one request at a time. The mean wait is that of Pollaczek and
 * Khinchine, {@code W = rho S (1 + v) / (2 (1 - rho))}.
 *
 * @param arrivalRate requests a second
 * @param meanService seconds
 * @param squaredVariation variance of the service time over its squared mean: 0 for M/D/1, 1 for
 *     M/M/1
 */
public record SingleServer(double arrivalRate, double meanService, double squaredVariation)
    implements SteadyState {

  /**
   * @throws IllegalArgumentException if there is no steady state, or the variation is negative
   */
  public SingleServer {
    SteadyState.requireStable(arrivalRate * meanService);
    if (!(squaredVariation >= 0)) {
      throw new IllegalArgumentException(
          "a squared coefficient of variation is at least 0, but was " + squaredVariation);
    }
  }

  /** M/D/1: every request takes the same time. */
  public static SingleServer constantService(double arrivalRate, double service) {
    return new SingleServer(arrivalRate, service, 0);
  }

  /** M/M/1: service times are exponential. */
  public static SingleServer exponentialService(double arrivalRate, double meanService) {
    return new SingleServer(arrivalRate, meanService, 1);
  }

  @Override
  public double utilization() {
    return arrivalRate * meanService;
  }

  @Override
  public double meanWait() {
    double rho = utilization();
    return rho * meanService * (1 + squaredVariation) / (2 * (1 - rho));
  }

  @Override
  public double meanLatency() {
    return meanWait() + meanService;
  }
}
