package dev.sgbench.analysis.capacity;

import dev.sgbench.analysis.ServiceLevel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Finds the largest rate that meets an objective. First the rate is doubled through the range,
 * until two rates in a row miss the objective after one met it. Then the bracket between the
 * largest rate that meets it and the smallest above that misses it is narrowed, always in the
 * middle of the widest gap that matters: below the rates that chance leaves undecided, above them,
 * and where the means cross the limit. What comes next depends on the probes alone, not on their
 * order, so a search can stop and go on.
 */
public final class RateSearch {

  /** Rates are whole in so many digits, for people and file names. */
  private static final MathContext DIGITS = new MathContext(4);

  private static final double DOUBLING = 2;

  private final ServiceLevel objective;
  private final double low;
  private final double high;
  private final double precision;
  private final NavigableMap<Double, Probe> probes = new TreeMap<>();

  /**
   * @param low the lowest rate that is looked at, positive
   * @param high the highest, above {@code low}
   * @param precision a share from 0.005 to 0.5: gaps between rates are narrowed down to it
   * @throws IllegalArgumentException if range or precision make no sense
   */
  public RateSearch(ServiceLevel objective, double low, double high, double precision) {
    if (!(low > 0 && high > low && Double.isFinite(high))) {
      throw new IllegalArgumentException(
          "rates are searched from a positive one to a higher one, but the range is %s to %s"
              .formatted(low, high));
    }
    if (!(precision >= 0.005 && precision <= 0.5)) {
      throw new IllegalArgumentException(
          "the precision is a share from 0.5% to 50%, but was " + precision);
    }
    this.objective = objective;
    this.low = low;
    this.high = high;
    this.precision = precision;
  }

  /** Takes what was measured at a rate. */
  public void add(Probe probe) {
    probes.put(probe.rate(), probe);
  }

  /** The rate to look at next; empty when the search is over. */
  public OptionalDouble next() {
    OptionalDouble scanned = scan();
    return scanned.isPresent() || !bracketed() ? scanned : refine();
  }

  private OptionalDouble scan() {
    boolean met = false;
    int missedInARow = 0;
    for (double rate = low; ; rate = Math.min(high, DOUBLING * rate)) {
      Probe probe = probes.get(rounded(rate));
      if (probe == null) {
        return OptionalDouble.of(rounded(rate));
      }
      Verdict verdict = probe.verdict(objective);
      met |= verdict == Verdict.MEETS;
      missedInARow = verdict == Verdict.MISSES ? missedInARow + 1 : 0;
      if (rate >= high || (met && missedInARow == 2)) {
        return OptionalDouble.empty();
      }
    }
  }

  private boolean bracketed() {
    return certain() != null && missed() != null;
  }

  /** The largest rate that meets the objective; null if there is none. */
  private Double certain() {
    return probes.values().stream()
        .filter(probe -> probe.verdict(objective) == Verdict.MEETS)
        .map(Probe::rate)
        .max(Double::compare)
        .orElse(null);
  }

  /** The smallest rate above {@link #certain} that misses it; null if there is none. */
  private Double missed() {
    return probes.tailMap(certain(), false).values().stream()
        .filter(probe -> probe.verdict(objective) == Verdict.MISSES)
        .map(Probe::rate)
        .findFirst()
        .orElse(null);
  }

  private OptionalDouble refine() {
    List<Probe> bracket = bracket();
    int crossing = crossing(bracket);
    int last = bracket.size() - 1;
    double widest = 1 + precision;
    OptionalDouble next = OptionalDouble.empty();
    for (int i = 0; i < last; i++) {
      double from = bracket.get(i).rate();
      double to = bracket.get(i + 1).rate();
      double middle = rounded(Math.sqrt(from * to));
      boolean matters = i == 0 || i == last - 1 || i == crossing;
      if (matters && to / from > widest && middle > from && middle < to) {
        widest = to / from;
        next = OptionalDouble.of(middle);
      }
    }
    return next;
  }

  /** From the largest rate that meets the objective to the smallest above that misses it. */
  private List<Probe> bracket() {
    return new ArrayList<>(probes.subMap(certain(), true, missed(), true).values());
  }

  /**
   * The last of a bracket's gaps in which the means go from keeping the objective to breaking it.
   */
  private int crossing(List<Probe> bracket) {
    int at = bracket.size() - 2;
    while (at > 0 && bracket.get(at).strain(objective) > 1) {
      at--;
    }
    return at;
  }

  /**
   * The answer of a search that is over.
   *
   * @throws IllegalStateException if it is not
   */
  public Answer answer() {
    if (next().isPresent()) {
      throw new IllegalStateException("the search goes on at " + next().getAsDouble());
    }
    if (certain() == null) {
      return new Answer.NothingMeets(low);
    }
    if (missed() == null) {
      return new Answer.EverythingMeets(probes.lastKey());
    }
    return new Answer.Found(rate(), certain(), missed());
  }

  /** Where the means' strain, taken as a straight line between two probes, is 1. */
  private double rate() {
    List<Probe> bracket = bracket();
    int at = crossing(bracket);
    Probe below = bracket.get(at);
    Probe above = bracket.get(at + 1);
    double from = below.strain(objective);
    double to = above.strain(objective);
    double part = Double.isInfinite(to) ? 0.5 : (1 - from) / (to - from);
    return rounded(below.rate() + part * (above.rate() - below.rate()));
  }

  /**
   * Rates that missed the objective although a higher one met it: then the answer is not the end of
   * one stretch of rates that meet it.
   */
  public List<Double> missedBelow() {
    if (certain() == null) {
      return List.of();
    }
    return probes.headMap(certain()).values().stream()
        .filter(probe -> probe.verdict(objective) == Verdict.MISSES)
        .map(Probe::rate)
        .toList();
  }

  private static double rounded(double rate) {
    return new BigDecimal(rate).round(DIGITS).doubleValue();
  }
}
