package dev.sgbench.report.page;

/** A stretch of time cut into equal bins. */
final class TimeBins {

  private final double from;
  private final double width;
  private final int count;

  /**
   * @param from seconds
   * @param to after {@code from}
   */
  TimeBins(double from, double to, int count) {
    this.from = from;
    this.width = (to - from) / count;
    this.count = count;
  }

  int count() {
    return count;
  }

  double width() {
    return width;
  }

  /** The bin of an instant; those outside belong to the nearest. */
  int bin(double at) {
    return Math.max(0, Math.min(count - 1, (int) ((at - from) / width)));
  }

  private double start(int bin) {
    return from + bin * width;
  }

  /** How much weight a second falls into each bin; what is at NaN never happened. */
  double[] rate(double[] at, double[] weight) {
    double[] sums = new double[count];
    for (int i = 0; i < at.length; i++) {
      if (!Double.isNaN(at[i])) {
        sums[bin(at[i])] += weight[i] / width;
      }
    }
    return sums;
  }

  /** The mean of the values at instants in each bin; NaN where there are none. */
  double[] mean(double[] at, double[] values) {
    double[] sums = new double[count];
    int[] counts = new int[count];
    for (int i = 0; i < at.length; i++) {
      if (!Double.isNaN(at[i]) && !Double.isNaN(values[i])) {
        sums[bin(at[i])] += values[i];
        counts[bin(at[i])]++;
      }
    }
    for (int bin = 0; bin < count; bin++) {
      sums[bin] /= counts[bin];
    }
    return sums;
  }

  /**
   * How many intervals are open: the exact time-average in each bin. An interval without a
   * beginning does not count, one without an end stays open until the last bin's.
   */
  double[] open(double[] begin, double[] end) {
    double[] seconds = new double[count];
    int[] wholeFrom = new int[count + 1];
    for (int i = 0; i < begin.length; i++) {
      if (!Double.isNaN(begin[i])) {
        add(begin[i], Double.isNaN(end[i]) ? start(count) : end[i], seconds, wholeFrom);
      }
    }
    int whole = 0;
    for (int bin = 0; bin < count; bin++) {
      whole += wholeFrom[bin];
      seconds[bin] = seconds[bin] / width + whole;
    }
    return seconds;
  }

  private void add(double begin, double end, double[] seconds, int[] wholeFrom) {
    int first = bin(begin);
    int last = bin(end);
    if (first == last) {
      seconds[first] += end - begin;
      return;
    }
    seconds[first] += start(first + 1) - begin;
    seconds[last] += end - start(last);
    wholeFrom[first + 1]++;
    wholeFrom[last]--;
  }
}
