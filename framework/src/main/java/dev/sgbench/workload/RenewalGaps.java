package dev.sgbench.workload;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.LongToDoubleFunction;

/** Independent gaps of one law, scaled to mean 1, as instants; and how to undo that. */
final class RenewalGaps {

  private RenewalGaps() {}

  /** Sums of gaps; the draws do not depend on the rate, which only stretches them. */
  static LongSupplier instants(DoubleSupplier gaps, double rate) {
    return new LongSupplier() {
      private double meanGaps;

      @Override
      public long getAsLong() {
        meanGaps += gaps.getAsDouble();
        return Math.round(meanGaps / rate * 1e9);
      }
    };
  }

  /**
   * Sums of the gaps' cumulative hazards. Instants are whole nanoseconds, so of a gap only half a
   * nanosecond to either side is known; its hazard is drawn from that span by the law itself, since
   * very uneven laws have a good part of their gaps below a nanosecond.
   *
   * @param hazard of the law of mean 1: {@code -ln P(gap > x)}
   */
  static LongToDoubleFunction compensator(DoubleUnaryOperator hazard, double rate) {
    SplittableRandom within = new SplittableRandom(0);
    return new LongToDoubleFunction() {
      private long before;
      private double sum;

      @Override
      public double applyAsDouble(long instant) {
        long gap = instant - before;
        double low = hazard.applyAsDouble(Math.max(0, gap - 0.5) * 1e-9 * rate);
        double high = hazard.applyAsDouble((gap + 0.5) * 1e-9 * rate);
        sum += low - Math.log1p(within.nextDouble() * Math.expm1(low - high));
        before = instant;
        return sum;
      }
    };
  }
}
