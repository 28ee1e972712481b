package dev.sgbench.analysis;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.record.IterationRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A service-level objective: bounds that figures of an iteration keep, all of them together.
 * Written {@code ttftP99=500ms,tpot=50ms,errors=1%}: times and errors stay at or below their limit,
 * what is better when higher (goodput, objectiveAttainment, throughput) at or above it.
 *
 * @param bounds at least one, no figure twice
 */
public record ServiceLevel(List<Bound> bounds) {

  private static final Map<String, Double> SECONDS = Map.of("us", 1e-6, "ms", 1e-3, "s", 1.0);

  /**
   * One bound.
   *
   * @param measure the figure
   * @param limit in base units, not negative
   */
  public record Bound(Measure measure, double limit) {

    /** Whether a value keeps it. */
    public boolean met(double value) {
      return measure.higherIsBetter() ? value >= limit : value <= limit;
    }

    /**
     * Above 1 where the bound is broken, growing as it is broken further. Of a limit of 0, such as
     * no errors at all, nothing is a share: it is kept or not.
     */
    public double strain(double value) {
      if (limit == 0) {
        return met(value) ? 0 : Double.POSITIVE_INFINITY;
      }
      return measure.higherIsBetter() ? limit / value : value / limit;
    }

    /** A value of the figure, in its own unit and four digits. */
    public String text(double value) {
      return switch (measure.unit()) {
        case "s" -> number(value * 1e3) + "ms";
        case "share" -> number(value * 100) + "%";
        default -> number(value);
      };
    }

    private static String number(double value) {
      return Double.isFinite(value)
          ? new BigDecimal(String.format(Locale.ROOT, "%.4g", value))
              .stripTrailingZeros()
              .toPlainString()
          : String.valueOf(value);
    }

    @Override
    public String toString() {
      return measure.label() + "=" + text(limit);
    }
  }

  /**
   * @throws IllegalArgumentException if a figure is bounded twice
   */
  public ServiceLevel {
    bounds = List.copyOf(bounds);
    if (bounds.stream().map(bound -> bound.measure().label()).distinct().count() < bounds.size()) {
      throw new IllegalArgumentException("a figure is bounded twice in " + bounds);
    }
  }

  /**
   * An objective as written on a command line.
   *
   * @throws IllegalArgumentException if it is written otherwise
   */
  public static ServiceLevel parse(String text) {
    List<Bound> bounds = new ArrayList<>();
    for (String bound : text.split(",", -1)) {
      int equals = bound.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "an objective is written ttftP99=500ms,tpot=50ms,errors=1%, found '" + text + "'");
      }
      Measure measure = Measure.of(bound.substring(0, equals));
      bounds.add(new Bound(measure, limit(measure, bound.substring(equals + 1))));
    }
    return new ServiceLevel(bounds);
  }

  private static double limit(Measure measure, String text) {
    String number = text.replaceFirst("[a-z%]+$", "");
    String unit = text.substring(number.length());
    boolean known =
        switch (measure.unit()) {
          case "s" -> SECONDS.containsKey(unit);
          case "share" -> unit.equals("%");
          default -> unit.isEmpty();
        };
    if (!known || !number.matches("\\d+(\\.\\d+)?")) {
      throw new IllegalArgumentException(
          "%s=%s: times have the unit us, ms or s, shares %%, everything else none: ttftP99=500ms, errors=1%%, goodput=20"
              .formatted(measure.label(), text));
    }
    double value = Double.parseDouble(number);
    return unit.equals("%") ? value / 100 : value * SECONDS.getOrDefault(unit, 1.0);
  }

  /**
   * The bounded figures of an iteration, in base units, in the order of the bounds.
   *
   * @throws InvalidBenchmarkException if one cannot be told
   */
  public List<Double> values(IterationRecord record, IterationMetrics metrics) {
    List<Double> values = new ArrayList<>();
    for (Bound bound : bounds) {
      double value = bound.measure().of(record, metrics);
      if (Double.isNaN(value)) {
        throw new InvalidBenchmarkException(
            "%s cannot be told of an iteration of %d requests: a percentile needs 5 requests above it among those of the steady window, tpot and token gaps need answers of two tokens, goodput and objectiveAttainment need --objective; ask for more requests or bound another figure"
                .formatted(bound.measure().label(), record.requests().size()));
      }
      values.add(value);
    }
    return values;
  }

  /** As {@link #parse} reads it, limits in four digits. */
  @Override
  public String toString() {
    return bounds.stream().map(Bound::toString).collect(Collectors.joining(","));
  }
}
