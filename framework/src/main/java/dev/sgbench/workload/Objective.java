package dev.sgbench.workload;

import dev.sgbench.workload.trace.InvalidWorkloadException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How quick a request must be to count as well served: what goodput is measured under. A request
 * meets it if it completed and none of its times is above its limit.
 *
 * <pre>{@code
 * Objective.of(Time.TTFT, Duration.ofMillis(500)).and(Time.TPOT, Duration.ofMillis(50))
 * Objective.parse("ttft=500ms,tpot=50ms")
 * }</pre>
 *
 * @param limits by time, each positive; empty for no objective
 */
public record Objective(Map<Time, Duration> limits) {

  /** No objective: there is no goodput. */
  public static final Objective NONE = new Objective(Map.of());

  private static final Map<String, Double> SECONDS = Map.of("us", 1e-6, "ms", 1e-3, "s", 1.0);

  /** A request's time that can be limited; reports define them under the same names. */
  public enum Time {
    /** From arrival to the first token. */
    TTFT("ttft"),
    /** For each token after the first, on average; met by requests of one token. */
    TPOT("tpot"),
    /** The longest gap before a token; met by requests of one event. */
    TOKEN_GAP_MAX("tokenGapMax"),
    /** From arrival to the end, in static batching of the batch. */
    TOTAL_LATENCY("totalLatency");

    private final String label;

    Time(String label) {
      this.label = label;
    }

    private static Time of(String label) {
      for (Time time : values()) {
        if (time.label.equals(label)) {
          return time;
        }
      }
      throw new InvalidWorkloadException(
          "an objective limits ttft, tpot, tokenGapMax or totalLatency, found '" + label + "'");
    }
  }

  /**
   * @throws IllegalArgumentException if a limit is not positive
   */
  public Objective {
    EnumMap<Time, Duration> copy = new EnumMap<>(Time.class);
    copy.putAll(limits);
    copy.forEach(
        (time, limit) -> {
          if (limit.isNegative() || limit.isZero()) {
            throw new InvalidWorkloadException(
                "the limit of " + time.label + " must be positive, was " + limit);
          }
        });
    limits = Collections.unmodifiableMap(copy);
  }

  /** An objective of one limit. */
  public static Objective of(Time time, Duration limit) {
    return new Objective(Map.of(time, limit));
  }

  /** This objective and one limit more. */
  public Objective and(Time time, Duration limit) {
    EnumMap<Time, Duration> more = new EnumMap<>(Time.class);
    more.putAll(limits);
    more.put(time, limit);
    return new Objective(more);
  }

  /**
   * Limits as written on a command line: {@code ttft=500ms,tpot=50ms}; units are us, ms and s.
   *
   * @throws IllegalArgumentException if it is written otherwise
   */
  public static Objective parse(String text) {
    Objective objective = NONE;
    for (String limit : text.split(",", -1)) {
      int equals = limit.indexOf('=');
      if (equals < 1) {
        throw new InvalidWorkloadException(
            "an objective is written ttft=500ms,tpot=50ms, found '" + text + "'");
      }
      Time time = Time.of(limit.substring(0, equals));
      if (objective.limits.containsKey(time)) {
        throw new InvalidWorkloadException(
            "an objective limits each time once, but %s is limited twice in '%s'"
                .formatted(time.label, text));
      }
      objective = objective.and(time, duration(limit.substring(equals + 1)));
    }
    return objective;
  }

  private static Duration duration(String text) {
    String number = text.replaceFirst("[a-z]+$", "");
    Double unit = SECONDS.get(text.substring(number.length()));
    if (unit == null || !number.matches("\\d+(\\.\\d+)?")) {
      throw new InvalidWorkloadException(
          "a limit is a number and a unit (us, ms, s), such as 500ms, found '" + text + "'");
    }
    return Duration.ofNanos(Math.round(Double.parseDouble(number) * unit * 1e9));
  }

  /** As {@link #parse} reads it; empty without any limit. */
  @Override
  public String toString() {
    return limits.entrySet().stream()
        .map(
            limit ->
                String.format(
                    Locale.ROOT,
                    "%s=%sms",
                    limit.getKey().label,
                    BigDecimal.valueOf(limit.getValue().toNanos(), 6)
                        .stripTrailingZeros()
                        .toPlainString()))
        .collect(Collectors.joining(","));
  }
}
