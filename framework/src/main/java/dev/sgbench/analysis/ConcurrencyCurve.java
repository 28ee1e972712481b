package dev.sgbench.analysis;

import java.util.Arrays;

/**
 * How many intervals are open at each instant: an exact sweep line over their starts and ends.
 * Intervals are half-open, so one that starts when another ends does not overlap it.
 */
public final class ConcurrencyCurve {

  /** Takes stretches of time in which equally many intervals are open. */
  private interface Stretches {
    void next(int open, long from, long to);
  }

  /** Sorted apart from each other: which start belongs to which end does not matter. */
  private final long[] starts;

  private final long[] ends;
  private int size;
  private boolean sorted;

  /** Of no interval yet, and of {@code most} at the most. */
  public ConcurrencyCurve(int most) {
    starts = new long[most];
    ends = new long[most];
  }

  /** One more interval; {@code end} is not before {@code start}. */
  public void add(long start, long end) {
    starts[size] = start;
    ends[size++] = end;
    sorted = false;
  }

  /** Time-average over {@code [from, to)}; NaN if that is empty. */
  public double average(long from, long to) {
    double[] area = {0};
    sweep(from, to, (open, begin, end) -> area[0] += (double) open * (end - begin));
    return area[0] / (to - from);
  }

  /** The most open at once in {@code [from, to)}. */
  public int max(long from, long to) {
    int[] most = {0};
    sweep(from, to, (open, begin, end) -> most[0] = Math.max(most[0], open));
    return most[0];
  }

  private void sweep(long from, long to, Stretches stretches) {
    if (!sorted) {
      Arrays.sort(starts, 0, size);
      Arrays.sort(ends, 0, size);
      sorted = true;
    }
    int s = upTo(starts, from, 0);
    int e = upTo(ends, from, 0);
    long at = from;
    while (at < to) {
      long next = Math.min(to, Math.min(at(starts, s), at(ends, e)));
      stretches.next(s - e, at, next);
      at = next;
      s = upTo(starts, at, s);
      e = upTo(ends, at, e);
    }
  }

  private long at(long[] instants, int i) {
    return i < size ? instants[i] : Long.MAX_VALUE;
  }

  /** How many instants lie at or before {@code instant}, of which {@code known} are known to. */
  private int upTo(long[] instants, long instant, int known) {
    int count = known;
    while (count < size && instants[count] <= instant) {
      count++;
    }
    return count;
  }
}
