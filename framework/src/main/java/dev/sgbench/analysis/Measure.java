package dev.sgbench.analysis;

import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.record.RequestRecord.Status;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure of one iteration that a service-level objective can bound: every {@link Metric}, any
 * percentile of a time, and the share of requests that were not served.
 */
public sealed interface Measure {

  /** Its name, as a metric's: {@code ttftP99}. */
  String label();

  /** {@code s}, {@code share}, or what else its metric is counted in. */
  String unit();

  /** Whether the objective is to reach the limit rather than, as for most, to stay below it. */
  default boolean higherIsBetter() {
    return false;
  }

  /** Its value in base units; NaN where the iteration cannot tell. */
  double of(IterationRecord record, IterationMetrics metrics);

  /**
   * The measure of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Measure of(String label) {
    if (label.equals(Unserved.LABEL)) {
      return new Unserved();
    }
    if (Arrays.stream(Metric.values()).anyMatch(metric -> metric.label().equals(label))) {
      return new Reported(Metric.of(label));
    }
    return Percentile.parse(label);
  }

  /** A metric as reports have it. */
  record Reported(Metric metric) implements Measure {

    @Override
    public String label() {
      return metric.label();
    }

    @Override
    public String unit() {
      return metric.unit(TimeUnit.SECONDS);
    }

    @Override
    public boolean higherIsBetter() {
      return metric.higherIsBetter();
    }

    @Override
    public double of(IterationRecord record, IterationMetrics metrics) {
      return metrics.values().getOrDefault(metric, Double.NaN);
    }
  }

  /**
   * A percentile that reports do not have, of the same requests and by the same rule.
   *
   * @param time of which; {@value #TOKEN_GAP} is over tokens, the others are over requests
   * @param permille 975 is the 97.5th percentile
   */
  record Percentile(String time, int permille) implements Measure {

    private static final String TOKEN_GAP = "tokenGap";
    private static final Map<String, ToDoubleFunction<RequestFacts>> TIMES =
        new TreeMap<>(
            Map.of(
                "ttft",
                RequestTimes::ttft,
                "ttftFromDispatch",
                RequestTimes::ttftFromDispatch,
                "tpot",
                RequestTimes::tpot,
                TOKEN_GAP,
                RequestTimes::maxTokenGap,
                "totalLatency",
                RequestTimes::totalLatency,
                "serverLatency",
                RequestTimes::serverLatency,
                "queueTime",
                RequestTimes::queueTime));
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z]+)P([0-9]{1,3})");

    static Measure parse(String label) {
      Matcher parts = LABEL.matcher(label);
      if (!parts.matches() || !TIMES.containsKey(parts.group(1))) {
        throw new IllegalArgumentException(
            "\"%s\" is no metric of docs/metrics.md, no percentile such as ttftP95 (of %s; three digits are tenths of a percent), and not %s"
                .formatted(label, TIMES.keySet(), Unserved.LABEL));
      }
      int digits = Integer.parseInt(parts.group(2));
      return new Percentile(parts.group(1), parts.group(2).length() == 3 ? digits : 10 * digits);
    }

    @Override
    public String label() {
      return time + "P" + (permille % 10 == 0 ? permille / 10 : permille);
    }

    @Override
    public String unit() {
      return "s";
    }

    @Override
    public double of(IterationRecord record, IterationMetrics metrics) {
      SteadyWindow window = SteadyWindow.of(record);
      Served served = new Served(() -> window.arrivals(record));
      return time.equals(TOKEN_GAP)
          ? new TokenGaps(served).quantile(permille)
          : served.sample(TIMES.get(time)).quantile(permille);
    }
  }

  /** Of the requests that arrived in the steady window, the share that was not served in full. */
  record Unserved() implements Measure {

    static final String LABEL = "errors";

    @Override
    public String label() {
      return LABEL;
    }

    @Override
    public String unit() {
      return "share";
    }

    @Override
    public double of(IterationRecord record, IterationMetrics metrics) {
      return SteadyWindow.of(record)
          .arrivals(record)
          .mapToInt(request -> request.status() == Status.COMPLETED ? 0 : 1)
          .average()
          .orElse(Double.NaN);
    }
  }
}
