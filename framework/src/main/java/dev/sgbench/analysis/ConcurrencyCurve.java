package dev.sgbench.analysis;

import java.util.Arrays;

/**
 * How many intervals are open at each instant: an exact sweep line over their starts and ends.
 * Intervals are half-open, so one that starts when another ends does not overlap it.
 */
public final class ConcurrencyCurve {

  private final long[] instants;
  private final int[] counts;

  private ConcurrencyCurve(long[] instants, int[] counts) {
    this.instants = instants;
    this.counts = counts;
  }

  /**
   * The curve of {@code starts.length} intervals; both arrays are sorted in place, which start
   * belongs to which end does not matter.
   */
  public static ConcurrencyCurve of(long[] starts, long[] ends) {
    Arrays.sort(starts);
    Arrays.sort(ends);
    long[] instants = new long[starts.length + ends.length];
    int[] counts = new int[instants.length];
    int steps = 0;
    int s = 0;
    int e = 0;
    while (e < ends.length) {
      long at = s < starts.length ? Math.min(starts[s], ends[e]) : ends[e];
      while (s < starts.length && starts[s] == at) {
        s++;
      }
      while (e < ends.length && ends[e] == at) {
        e++;
      }
      instants[steps] = at;
      counts[steps++] = s - e;
    }
    return new ConcurrencyCurve(Arrays.copyOf(instants, steps), Arrays.copyOf(counts, steps));
  }

  /** Number of steps. */
  public int steps() {
    return instants.length;
  }

  /** When step {@code i} happens. */
  public long instant(int i) {
    return instants[i];
  }

  /** How many are open from step {@code i} to the next. */
  public int count(int i) {
    return counts[i];
  }

  /** Time-average over {@code [from, to)}; NaN if that is empty. */
  public double average(long from, long to) {
    double area = 0;
    for (int i = Math.max(0, stepAt(from)); i < instants.length && instants[i] < to; i++) {
      long end = i + 1 < instants.length ? instants[i + 1] : to;
      area += (double) counts[i] * (Math.min(end, to) - Math.max(instants[i], from));
    }
    return area / (to - from);
  }

  /** The most open at once in {@code [from, to)}. */
  public int max(long from, long to) {
    int most = 0;
    for (int i = Math.max(0, stepAt(from)); i < instants.length && instants[i] < to; i++) {
      most = Math.max(most, counts[i]);
    }
    return most;
  }

  /** The last step at or before {@code instant}, or -1. */
  private int stepAt(long instant) {
    int found = Arrays.binarySearch(instants, instant);
    return found >= 0 ? found : -found - 2;
  }
}
