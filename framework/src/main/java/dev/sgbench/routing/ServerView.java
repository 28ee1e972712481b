package dev.sgbench.routing;

/**
 * A server as a policy sees it. Counts kept by the router are exact and fresh; what the server
 * reports is neither.
 */
public interface ServerView {

  /** From 0. */
  int id();

  /** How many requests it may run at once now: the live limit. */
  int maxRunning();

  /** The most {@link #maxRunning()} can ever be: fixed when the server was started. */
  int maxRunningCeiling();

  /** Tokens its KV cache holds. */
  long kvCapacityTokens();

  /** Counted by the router itself. */
  Local local();

  /** Reported by the server. Needs {@link Input#REPORTED}. */
  Reported reported();

  /** Exact counts of the router. */
  interface Local {

    /** Requests dispatched to it that have not ended. */
    int outstanding();

    /** Input and asked-for output tokens of those, less the tokens already received. */
    long outstandingTokens();

    /** Requests dispatched to it so far. */
    long dispatched();

    /** Requests that ended on it so far. */
    long completed();

    /**
     * Output tokens a second while it had requests: tokens of a completion over the time since the
     * one before, idle time left out, both exponentially weighted over completions (a new one
     * counts a tenth); NaN before the first.
     */
    double throughput();

    /** Server latency in seconds, weighted alike; NaN before the first completion. */
    double latency();
  }

  /**
   * The server's own figures.
   *
   * @param instant when they were read, in nanoseconds of the run's clock
   * @param running requests in the running batch
   * @param queued requests waiting in the server
   * @param usedTokens tokens in use in the KV cache
   * @param throughput output tokens a second
   */
  record Reported(long instant, int running, int queued, long usedTokens, double throughput) {

    /** How old the figures are at {@code now}, in nanoseconds. */
    public long age(long now) {
      return now - instant;
    }
  }
}
