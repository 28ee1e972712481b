package dev.sgbench.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The measured iterations of one cell, over all its forks.
 *
 * @param key which cell
 * @param iterations in order of fork and iteration; at least one
 */
public record CellResult(CellKey key, List<IterationMetrics> iterations) {

  /** Orders the iterations. */
  public CellResult {
    if (iterations.isEmpty() || iterations.stream().anyMatch(i -> i.iteration() < 0)) {
      throw new IllegalArgumentException(
          "the result of "
              + key.id()
              + " needs at least one iteration, all of them measured ones, but got numbers "
              + iterations.stream().map(IterationMetrics::iteration).toList());
    }
    iterations =
        iterations.stream()
            .sorted(
                Comparator.comparingInt(IterationMetrics::fork)
                    .thenComparingInt(IterationMetrics::iteration))
            .toList();
  }

  /** The metrics that every iteration has: one that only some can tell is not a result. */
  public Set<Metric> metrics() {
    EnumSet<Metric> common = EnumSet.allOf(Metric.class);
    iterations.forEach(iteration -> common.retainAll(iteration.values().keySet()));
    return common;
  }

  /** A metric's values in base units, one array for each fork, one value for each iteration. */
  public List<double[]> values(Metric metric) {
    TreeMap<Integer, List<Double>> byFork = new TreeMap<>();
    for (IterationMetrics iteration : iterations) {
      byFork
          .computeIfAbsent(iteration.fork(), fork -> new ArrayList<>())
          .add(iteration.values().get(metric));
    }
    return byFork.values().stream()
        .map(fork -> fork.stream().mapToDouble(Double::doubleValue).toArray())
        .toList();
  }

  /** A metric's mean and interval, in base units. */
  public Interval interval(Metric metric, double confidence) {
    return Interval.of(values(metric), confidence);
  }

  /** Whether the queue grew. */
  public Stability stability() {
    return Stability.of(iterations.stream().map(IterationMetrics::backlog).toList());
  }

  /**
   * How much of the time in which requests arrive MSER-5 would cut off, in the median iteration;
   * NaN if an iteration has too few requests.
   */
  public double warmupShare() {
    Sample shares = new Sample(iterations.size());
    iterations.forEach(iteration -> shares.add(iteration.series().warmupShare()));
    return shares.size() < iterations.size() ? Double.NaN : shares.rank(500);
  }

  /** Of the iterations' mean total latencies; NaN if they are few, or have none. */
  public Autocorrelation autocorrelation() {
    return metrics().contains(Metric.TOTAL_LATENCY)
        ? Autocorrelation.of(values(Metric.TOTAL_LATENCY))
        : new Autocorrelation(Double.NaN, Double.NaN);
  }

  /**
   * In how many of the looks at GPUs heat or the power brake slowed one down; NaN if nobody looked.
   */
  public double gpuSlowdown() {
    return iterations.stream()
        .map(iteration -> iteration.validity().observations())
        .mapToDouble(seen -> seen.getOrDefault(GpuUse.SLOWDOWN, Double.NaN))
        .average()
        .orElseThrow();
  }

  /** Why the load was not the one asked for; empty if it was. */
  public List<String> invalidReasons() {
    List<String> reasons = new ArrayList<>();
    for (IterationMetrics iteration : iterations) {
      for (String reason : iteration.validity().reasons()) {
        reasons.add(
            "fork " + iteration.fork() + ", iteration " + iteration.iteration() + ": " + reason);
      }
    }
    return reasons;
  }
}
