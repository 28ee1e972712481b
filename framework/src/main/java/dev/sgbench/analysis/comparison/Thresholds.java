package dev.sgbench.analysis.comparison;

import dev.sgbench.analysis.Metric;
import java.util.EnumMap;
import java.util.Map;

/**
 * By what share a metric may become worse before it is a regression.
 *
 * @param all for metrics that are not named, at least 0
 * @param named for some
 */
public record Thresholds(double all, Map<Metric, Double> named) {

  /** Two percent. */
  public static final Thresholds DEFAULT = new Thresholds(0.02, Map.of());

  /**
   * @throws IllegalArgumentException if a threshold is negative
   */
  public Thresholds {
    EnumMap<Metric, Double> copy = new EnumMap<>(Metric.class);
    copy.putAll(named);
    named = copy;
    if (all < 0 || named.values().stream().anyMatch(value -> value < 0)) {
      throw new IllegalArgumentException("a threshold is a share of at least 0, was " + named);
    }
  }

  /** Of one metric. */
  public double of(Metric metric) {
    return named.getOrDefault(metric, all);
  }
}
