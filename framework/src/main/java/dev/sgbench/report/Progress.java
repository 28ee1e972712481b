package dev.sgbench.report;

import dev.sgbench.analysis.IterationMetrics;
import dev.sgbench.analysis.Metric;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * Where a run stands. On a terminal a few lines that are drawn over; elsewhere only whole lines,
 * one for each finished iteration, so that logs stay short. Safe for use by several threads.
 */
public final class Progress {

  private static final String ERASE_RIGHT = "\u001B[K";
  private static final String ERASE_BELOW = "\u001B[J";

  /** A line too long for the terminal is cut off there: two lines would upset the drawing. */
  private static final String NO_WRAP = "\u001B[?7l";

  private static final String WRAP = "\u001B[?7h";

  private final PrintStream out;
  private final boolean terminal;
  private int drawn;

  /**
   * Where the run is.
   *
   * @param phase {@code Warmup} or {@code Iteration}
   * @param name of the cell
   * @param cell from 1
   * @param cells how many there are
   * @param iteration from 1
   * @param iterations how many of this phase there are
   * @param requests how many the phase will have; empty if it ends by time
   * @param askedRate requests a second; NaN if the load has no rate of its own
   * @param left from the iteration's start to the end of the run, by the run's clock; empty if
   *     nothing tells
   */
  public record Place(
      String phase,
      String name,
      int cell,
      int cells,
      int iteration,
      int iterations,
      OptionalInt requests,
      double askedRate,
      Optional<Duration> left) {}

  /**
   * @param terminal whether {@code out} is one
   */
  public Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Whether there is anything to draw on. */
  public boolean live() {
    return terminal;
  }

  /** Draws the lines anew; to be called where there is a terminal. */
  public synchronized void update(Place place, LiveStats.Snapshot now) {
    List<String> lines = LiveView.lines(place, now);
    StringBuilder frame = new StringBuilder(up()).append(NO_WRAP);
    lines.forEach(line -> frame.append(line).append(ERASE_RIGHT).append('\n'));
    out.print(frame.append(ERASE_BELOW).append(WRAP));
    out.flush();
    drawn = lines.size();
  }

  /** Leaves a line behind for a finished iteration. */
  public void finished(Place place, IterationMetrics metrics, TimeUnit timeUnit) {
    String head =
        String.format(
            Locale.ROOT, "%-9s %3d of %d: ", place.phase(), place.iteration(), place.iterations());
    println(head + summary(metrics, timeUnit));
  }

  /** A line of its own, in place of what is drawn, which is drawn again below at next update. */
  public synchronized void println(String line) {
    out.println((drawn > 0 ? up() + ERASE_BELOW : "") + line);
    drawn = 0;
  }

  /** To the first of the lines that are drawn. */
  private String up() {
    return drawn > 0 ? "\u001B[" + drawn + "A" : "";
  }

  private static String summary(IterationMetrics metrics, TimeUnit timeUnit) {
    Map<Metric, Double> values = metrics.values();
    StringBuilder text = new StringBuilder();
    for (Metric metric :
        new Metric[] {
          values.containsKey(Metric.THROUGHPUT) ? Metric.THROUGHPUT : Metric.WHOLE_RUN_THROUGHPUT,
          Metric.OUTPUT_TOKEN_THROUGHPUT,
          Metric.TOTAL_LATENCY,
          Metric.TOTAL_LATENCY_P99,
          Metric.TTFT
        }) {
      if (values.containsKey(metric)) {
        text.append(text.isEmpty() ? "" : ", ")
            .append(
                String.format(
                    Locale.ROOT,
                    "%s %.3f %s",
                    metric.label(),
                    metric.in(values.get(metric), timeUnit),
                    metric.unit(timeUnit)));
      }
    }
    return text.append(metrics.validity().valid() ? "" : " INVALID").toString();
  }
}
