package dev.sgbench.analysis;

import dev.sgbench.record.RequestFacts;
import java.util.Arrays;

/**
 * The gaps before tokens, one weight a token: an event that brings m tokens after a gap g counts as
 * m gaps of g / m. The tokens of a request's first event have no gap. Exact quantiles in little
 * memory: a first pass counts by magnitude, further ones by finer parts of the one that holds the
 * rank, until few enough are left to be sorted.
 */
final class TokenGaps {

  /** Sign, exponent and the first 6 bits of the fraction tell a double's magnitude. */
  private static final int SHIFT = 46;

  private static final int MAGNITUDES = 1 << (63 - SHIFT);

  /** By how many further bits of a double a pass counts. */
  private static final int FINER = 16;

  /** How many gaps are sorted at the most: 32 MiB of them. */
  private static final int SORTED = 1 << 22;

  private static final class Totals implements RequestTimes.GapVisitor {
    private final long[] byMagnitude = new long[MAGNITUDES];
    private long tokens;
    private double sum;
    private double max = Double.NaN;

    @Override
    public void gap(double seconds, int weight) {
      byMagnitude[magnitude(seconds)] += weight;
      tokens += weight;
      sum += seconds * weight;
      max = seconds > max ? seconds : Double.isNaN(max) ? seconds : max;
    }
  }

  private final Iterable<? extends RequestFacts> requests;
  private final int sorted;
  private final Totals totals = new Totals();

  TokenGaps(Iterable<? extends RequestFacts> requests) {
    this(requests, SORTED);
  }

  /**
   * @param sorted how many gaps may be sorted
   */
  TokenGaps(Iterable<? extends RequestFacts> requests, int sorted) {
    this.requests = requests;
    this.sorted = sorted;
    visit(totals);
  }

  /** Mean over tokens; NaN of none. */
  double mean() {
    return totals.sum / totals.tokens;
  }

  /** The longest; NaN of none. */
  double max() {
    return totals.max;
  }

  /** The quantile over tokens, or NaN below its sample floor. */
  double quantile(int permille) {
    if (!Sample.meetsFloor(totals.tokens, permille)) {
      return Double.NaN;
    }
    long rank = Sample.rank(totals.tokens, permille);
    long[] counts = totals.byMagnitude;
    long part = 0;
    int shift = SHIFT;
    while (true) {
      int within = 0;
      while (rank > counts[within]) {
        rank -= counts[within++];
      }
      part += within;
      if (counts[within] <= sorted) {
        return sorted(part, shift, (int) counts[within])[(int) rank - 1];
      } else if (shift == 0) {
        return Double.longBitsToDouble(part);
      }
      int finer = Math.max(0, shift - FINER);
      part <<= shift - finer;
      counts = counts(part, shift - finer, finer);
      shift = finer;
    }
  }

  /** Counts gaps whose bits, shifted, lie within {@code 1 << bits} of {@code from}. */
  private long[] counts(long from, int bits, int shift) {
    long[] counts = new long[1 << bits];
    visit(
        (seconds, weight) -> {
          long within = (Double.doubleToRawLongBits(seconds) >>> shift) - from;
          if (within >= 0 && within < counts.length) {
            counts[(int) within] += weight;
          }
        });
    return counts;
  }

  /** The gaps, {@code count} of them, whose bits are {@code part} when shifted. */
  private double[] sorted(long part, int shift, int count) {
    double[] gaps = new double[count];
    int[] size = {0};
    visit(
        (seconds, weight) -> {
          if (Double.doubleToRawLongBits(seconds) >>> shift == part) {
            Arrays.fill(gaps, size[0], size[0] + weight, seconds);
            size[0] += weight;
          }
        });
    Arrays.sort(gaps);
    return gaps;
  }

  private void visit(RequestTimes.GapVisitor visitor) {
    requests.forEach(request -> RequestTimes.tokenGaps(request.tokens(), visitor));
  }

  private static int magnitude(double seconds) {
    return (int) (Double.doubleToRawLongBits(seconds) >>> SHIFT);
  }
}
