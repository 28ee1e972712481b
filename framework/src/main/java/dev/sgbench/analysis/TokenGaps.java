package dev.sgbench.analysis;

import dev.sgbench.record.RequestRecord;
import java.util.Arrays;
import java.util.List;

/**
 * The gaps before tokens, one weight a token: an event that brings m tokens after a gap g counts as
 * m gaps of g / m. The tokens of a request's first event have no gap. Exact quantiles in little
 * memory: a first pass counts by magnitude, a second sorts the one magnitude that holds the rank.
 */
final class TokenGaps {

  /** Sign, exponent and the first 6 bits of the fraction tell a double's magnitude. */
  private static final int SHIFT = 46;

  private static final int MAGNITUDES = 1 << (63 - SHIFT);

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

  private final List<RequestRecord> requests;
  private final Totals totals = new Totals();

  TokenGaps(List<RequestRecord> requests) {
    this.requests = requests;
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
    int magnitude = 0;
    while (rank > totals.byMagnitude[magnitude]) {
      rank -= totals.byMagnitude[magnitude++];
    }
    return within(magnitude, rank);
  }

  private double within(int magnitude, long rank) {
    double[] gaps = new double[Math.toIntExact(totals.byMagnitude[magnitude])];
    int[] size = {0};
    visit(
        (seconds, weight) -> {
          if (magnitude(seconds) == magnitude) {
            Arrays.fill(gaps, size[0], size[0] + weight, seconds);
            size[0] += weight;
          }
        });
    Arrays.sort(gaps);
    return gaps[(int) rank - 1];
  }

  private void visit(RequestTimes.GapVisitor visitor) {
    requests.forEach(request -> RequestTimes.tokenGaps(request.tokens(), visitor));
  }

  private static int magnitude(double seconds) {
    return (int) (Double.doubleToRawLongBits(seconds) >>> SHIFT);
  }
}
