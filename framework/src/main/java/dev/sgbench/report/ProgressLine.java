package dev.sgbench.report;

import dev.sgbench.analysis.IterationMetrics;
import dev.sgbench.analysis.Metric;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Where a run stands. On a terminal one line that is written over; elsewhere only whole lines, one
 * for each finished iteration, so that logs stay short. Used by one thread.
 */
public final class ProgressLine {

  private static final String ERASE = "\r\u001B[2K";

  private final PrintStream out;
  private final boolean terminal;

  /**
   * Where the run is.
   *
   * @param phase {@code Warmup} or {@code Iteration}
   * @param cell from 1
   * @param cells how many there are
   * @param iteration from 1
   * @param iterations how many of this phase there are
   * @param requests how many the phase will have; -1 if it ends by time
   * @param askedRate requests a second; NaN if the load has no rate of its own
   * @param left until the end of the run, as far as can be told
   */
  public record Place(
      String phase,
      int cell,
      int cells,
      int iteration,
      int iterations,
      int requests,
      double askedRate,
      Duration left) {}

  /**
   * @param terminal whether {@code out} is one
   */
  public ProgressLine(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Writes the line anew; does nothing where there is no terminal. */
  public void update(Place place, LiveStats.Snapshot now) {
    if (terminal) {
      out.print(ERASE + line(place, now));
      out.flush();
    }
  }

  /** Leaves a line behind for a finished iteration. */
  public void finished(Place place, IterationMetrics metrics, TimeUnit timeUnit) {
    String head =
        String.format(
            Locale.ROOT, "%-9s %3d of %d: ", place.phase(), place.iteration(), place.iterations());
    println(head + summary(metrics, timeUnit));
  }

  /** A line of its own; the progress line is written again below it at the next update. */
  public void println(String line) {
    out.println((terminal ? ERASE : "") + line);
  }

  private static String line(Place place, LiveStats.Snapshot now) {
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "[%d/%d] %s %d/%d  %d%s done",
            place.cell(),
            place.cells(),
            place.phase().toLowerCase(Locale.ROOT),
            place.iteration(),
            place.iterations(),
            now.finished(),
            place.requests() < 0 ? "" : "/" + place.requests()));
    append(line, "asked %.1f req/s", place.askedRate());
    append(line, "seen %.1f req/s", now.rate());
    line.append("  in flight ").append(now.inFlight());
    append(line, "p50 %.0f ms", now.p50() * 1e3);
    append(line, "p99 %.0f ms", now.p99() * 1e3);
    return line.append("  ").append(left(place.left())).append(" left").toString();
  }

  private static void append(StringBuilder line, String format, double value) {
    if (!Double.isNaN(value)) {
      line.append("  ").append(String.format(Locale.ROOT, format, value));
    }
  }

  private static String left(Duration left) {
    return left.toMinutes() == 0
        ? left.toSeconds() + " s"
        : left.toMinutes() + " min " + left.toSecondsPart() + " s";
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
