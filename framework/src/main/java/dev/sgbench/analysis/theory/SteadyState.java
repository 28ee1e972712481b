package dev.sgbench.analysis.theory;

/**
 * What theory says of a queue in its steady state. Times are in seconds, rates in requests a
 * second; every queue has Poisson arrivals, serves in order of arrival, and refuses nobody.
 */
public interface SteadyState {

  /** Requests that arrive a second. */
  double arrivalRate();

  /** The share of its capacity that is in use, below 1. */
  double utilization();

  /** Mean time from arrival to the start of service. */
  double meanWait();

  /** Mean time from arrival to the end of service. */
  double meanLatency();

  /** Mean number of requests that wait, by Little's law. */
  default double meanWaiting() {
    return arrivalRate() * meanWait();
  }

  /** Mean number of requests that wait or are served, by Little's law. */
  default double meanInSystem() {
    return arrivalRate() * meanLatency();
  }

  /**
   * Demands that a queue has a steady state.
   *
   * @return the utilization
   * @throws IllegalArgumentException if it is not above 0 and below 1
   */
  static double requireStable(double utilization) {
    if (!(utilization > 0 && utilization < 1)) {
      throw new IllegalArgumentException(
          "a queue has a steady state at a utilization above 0 and below 1, but this one's is %.4g: lower the rate, shorten the service or add servers"
              .formatted(utilization));
    }
    return utilization;
  }
}
