package dev.sgbench.simulation;

/**
 * Output tokens a second as SGLang reports them: renewed every 40 decode steps ({@code
 * --decode-log-interval}).
 */
final class ReportedThroughput {

  private static final int INTERVAL = 40;

  private long windowStart = Long.MIN_VALUE;
  private int steps;
  private long tokens;
  private double value;

  double tokensPerSecond() {
    return value;
  }

  /** A decode step of {@code running} requests was chosen at {@code instant}. */
  void decoded(long instant, int running) {
    if (windowStart == Long.MIN_VALUE) {
      windowStart = instant;
    }
    tokens += running;
    if (++steps == INTERVAL) {
      value = instant == windowStart ? 0 : tokens * 1e9 / (instant - windowStart);
      windowStart = instant;
      steps = 0;
      tokens = 0;
    }
  }
}
