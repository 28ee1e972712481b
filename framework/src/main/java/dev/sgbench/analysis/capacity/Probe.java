package dev.sgbench.analysis.capacity;

import dev.sgbench.analysis.Interval;
import dev.sgbench.analysis.ServiceLevel;
import dev.sgbench.analysis.ServiceLevel.Bound;
import java.util.ArrayList;
import java.util.List;

/**
 * What was measured at one rate.
 *
 * @param rate arrivals a second, or whatever else grows with the load
 * @param values for each replication the bounded figures, in base units
 * @param stable whether the queue did not grow
 */
public record Probe(double rate, List<List<Double>> values, boolean stable) {

  /** Of each verdict; shared among the bounds. */
  public static final double CONFIDENCE = 0.95;

  /**
   * @throws IllegalArgumentException if there are fewer than two replications
   */
  public Probe {
    values = List.copyOf(values);
    if (values.size() < 2) {
      throw new IllegalArgumentException(
          "a verdict needs at least 2 replications, but has " + values.size());
    }
  }

  /** Over replications, for each bound. */
  public List<Interval> intervals() {
    int bounds = values.get(0).size();
    List<Interval> intervals = new ArrayList<>();
    for (int i = 0; i < bounds; i++) {
      int bound = i;
      double[] replications = values.stream().mapToDouble(each -> each.get(bound)).toArray();
      intervals.add(Interval.of(List.of(replications), 1 - (1 - CONFIDENCE) / bounds));
    }
    return intervals;
  }

  /** Whether the objective is met at this rate. */
  public Verdict verdict(ServiceLevel objective) {
    Verdict verdict = stable ? Verdict.MEETS : Verdict.MISSES;
    List<Interval> intervals = intervals();
    for (int i = 0; i < intervals.size(); i++) {
      Verdict one = verdict(objective.bounds().get(i), intervals.get(i));
      verdict = one.compareTo(verdict) > 0 ? one : verdict;
    }
    return verdict;
  }

  private static Verdict verdict(Bound bound, Interval interval) {
    boolean low = bound.met(interval.mean() - interval.halfWidth());
    boolean high = bound.met(interval.mean() + interval.halfWidth());
    if (low && high) {
      return Verdict.MEETS;
    }
    return low || high ? Verdict.UNDECIDED : Verdict.MISSES;
  }

  /**
   * By how much the means break the objective: above 1 if they do; infinite if the queue grows,
   * whatever they are.
   */
  public double strain(ServiceLevel objective) {
    double worst = stable ? 0 : Double.POSITIVE_INFINITY;
    List<Interval> intervals = intervals();
    for (int i = 0; i < intervals.size(); i++) {
      worst = Math.max(worst, objective.bounds().get(i).strain(intervals.get(i).mean()));
    }
    return worst;
  }
}
