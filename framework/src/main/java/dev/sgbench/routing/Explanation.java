package dev.sgbench.routing;

/** Why a plan is as it is; recorded, never acted upon. */
public final class Explanation {

  /** With more servers than this, no scores are kept: a run would write little else. */
  private static final int MOST_SCORED = 64;

  /** A plan without explanation. */
  public static final Explanation NONE = new Explanation(-1, "", new double[0]);

  private final int runnerUp;
  private final String reason;
  private final double[] scores;

  /**
   * @param runnerUp the server that came second, or -1
   * @param reason a short word, such as {@code shortest} or {@code tie}
   * @param scores one score a server, lower is better, or empty where the policy scores nothing;
   *     not copied, and not kept where there are more than {@value #MOST_SCORED}
   */
  public Explanation(int runnerUp, String reason, double[] scores) {
    this.runnerUp = runnerUp;
    this.reason = reason;
    this.scores = keeps(scores.length) ? scores : new double[0];
  }

  /** Whether scores of so many servers are kept. */
  static boolean keeps(int scores) {
    return scores <= MOST_SCORED;
  }

  /** The server that came second, or -1. */
  public int runnerUp() {
    return runnerUp;
  }

  /** A short word. */
  public String reason() {
    return reason;
  }

  /** Number of servers whose score is kept: all or none. */
  public int scored() {
    return scores.length;
  }

  /** The score of a server; lower is better. */
  public double score(int server) {
    return scores[server];
  }
}
