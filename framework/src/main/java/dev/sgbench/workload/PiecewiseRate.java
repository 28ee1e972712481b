package dev.sgbench.workload;

import dev.sgbench.workload.trace.InvalidWorkloadException;
import java.util.List;

/**
 * Jumps and ramps.
 *
 * @param pieces one after the other; the last one's final rate stays for ever
 */
record PiecewiseRate(List<Piece> pieces) implements RateProfile {

  PiecewiseRate {
    pieces = List.copyOf(pieces);
    if (pieces.isEmpty()) {
      throw new InvalidWorkloadException("a rate profile has at least one piece, but has none");
    }
    Require.rate(last(pieces));
  }

  private static double last(List<Piece> pieces) {
    return pieces.get(pieces.size() - 1).to();
  }

  @Override
  public double expected(double seconds) {
    double left = seconds;
    double sum = 0;
    for (Piece piece : pieces) {
      if (left < piece.seconds()) {
        return sum + piece.expected(left);
      }
      left -= piece.seconds();
      sum += piece.expected();
    }
    return sum + left * last(pieces);
  }

  @Override
  public double seconds(double arrivals) {
    double left = arrivals;
    double sum = 0;
    for (Piece piece : pieces) {
      if (left < piece.expected()) {
        return sum + piece.seconds(left);
      }
      left -= piece.expected();
      sum += piece.seconds();
    }
    return sum + left / last(pieces);
  }
}
