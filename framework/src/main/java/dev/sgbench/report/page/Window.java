package dev.sgbench.report.page;

import dev.sgbench.analysis.SteadyWindow;
import java.util.Arrays;

/**
 * The steady window of an iteration in a table, as {@link SteadyWindow} says; nothing arrives after
 * its end.
 *
 * @param from seconds
 * @param to seconds
 */
record Window(double from, double to) {

  /**
   * @param arrivals at least one
   * @param iterationSeconds how long the iteration lasts; 0 if it ends by count
   */
  static Window of(double[] arrivals, double iterationSeconds) {
    double first = Arrays.stream(arrivals).min().orElseThrow();
    double end =
        iterationSeconds > 0
            ? first + iterationSeconds
            : Arrays.stream(arrivals).max().orElseThrow();
    return new Window(first + SteadyWindow.WARMUP_SHARE * (end - first), end);
  }
}
