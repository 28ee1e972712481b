package dev.sgbench.api;

/**
 * The most requests that the client keeps open, all servers together. A type of its own, so that it
 * is never taken for a server's {@link RunningLimit}.
 *
 * @param requests at least 1
 */
public record MaxConcurrency(int requests) {

  /** The client sends whatever arrives. */
  public static final MaxConcurrency UNLIMITED = new MaxConcurrency(Integer.MAX_VALUE);

  /**
   * @throws InvalidBenchmarkException if {@code requests} is below 1
   */
  public MaxConcurrency {
    if (requests < 1) {
      throw new InvalidBenchmarkException(
          "maxConcurrency must be at least 1, was "
              + requests
              + "; leave it out for a client without a limit");
    }
  }

  /** Whether the client never holds a request back. */
  public boolean unlimited() {
    return requests == Integer.MAX_VALUE;
  }
}
