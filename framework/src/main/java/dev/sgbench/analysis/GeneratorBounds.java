package dev.sgbench.analysis;

/**
 * What a load generator may do and still be trusted. Times are seconds; a relative bound is a share
 * of the iteration's median total latency, and the larger of the two holds: lateness below one
 * hundredth of what is measured does not change what is measured.
 *
 * @param meanLateness of all requests
 * @param p99Lateness of all requests
 * @param relativeLateness share of the median total latency that both may reach
 * @param sendDelay from when a request may go to when the socket has all of it, 99th percentile; a
 *     new connection's round trips included
 * @param readDelay by which the median request's end may be seen later than the server says,
 *     network and the server's own HTTP layer included
 * @param relativeDelay share of the median total latency that these two may reach
 * @param cpuShare of all processors
 * @param pause the longest stall of the process
 * @param processors of this machine
 */
public record GeneratorBounds(
    double meanLateness,
    double p99Lateness,
    double relativeLateness,
    double sendDelay,
    double readDelay,
    double relativeDelay,
    double cpuShare,
    double pause,
    int processors) {

  /** On a real clock. */
  public static GeneratorBounds realTime(int processors) {
    return new GeneratorBounds(0.001, 0.005, 0.01, 0.05, 0.25, 0.1, 0.8, 0.2, processors);
  }

  /**
   * In virtual time nothing is ever late, and how long the computer takes to compute it means
   * nothing.
   */
  public static GeneratorBounds virtualTime() {
    double unbounded = Double.POSITIVE_INFINITY;
    return new GeneratorBounds(0, 0, 0, 0, unbounded, 0, unbounded, unbounded, 1);
  }
}
