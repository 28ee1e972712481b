package dev.sgbench.workload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An arrival rate that changes with time, by its integral and that integral's inverse. */
public interface RateProfile {

  /** Integral of the rate from the start: arrivals expected before so many seconds have passed. */
  double expected(double seconds);

  /** After how many seconds so many arrivals are expected. */
  double seconds(double arrivals);

  /**
   * A rate that goes evenly from one value to another, then stays there.
   *
   * @param from arrivals a second at the start, not negative
   * @param to arrivals a second in the end, positive
   * @param over how long the change takes, positive
   */
  static RateProfile ramp(double from, double to, Duration over) {
    return pieces(List.of(new Piece(seconds(over), from, to)));
  }

  /**
   * A rate that jumps.
   *
   * @param rates arrivals a second, one after the other, not negative; the last is positive and
   *     stays
   * @param each how long each but the last lasts, positive
   */
  static RateProfile steps(List<Double> rates, Duration each) {
    List<Piece> pieces = new ArrayList<>();
    rates.forEach(rate -> pieces.add(new Piece(seconds(each), rate, rate)));
    return pieces(pieces);
  }

  /** Any sequence of jumps and ramps; the last rate stays, and is positive. */
  static RateProfile pieces(List<Piece> pieces) {
    return new PiecewiseRate(pieces);
  }

  /**
   * A day: {@code mean * (1 + amplitude * sin(2 pi (t / period + phase)))}.
   *
   * @param mean arrivals a second over a whole period, positive
   * @param amplitude share of the mean by which the rate swings, from 0 to 1
   * @param period how long a day lasts
   * @param phase where in the day the load starts, from 0 to 1: 0 at the mean and rising, 0.25 at
   *     the peak, 0.75 at the trough
   */
  static RateProfile day(double mean, double amplitude, Duration period, double phase) {
    return new SinusoidalRate(mean, amplitude, seconds(period), phase);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() * 1e-9;
  }

  /**
   * A stretch of time in which the rate goes evenly from one value to another.
   *
   * @param seconds how long it lasts
   * @param from arrivals a second at its start
   * @param to arrivals a second at its end
   */
  record Piece(double seconds, double from, double to) {

    /**
     * @throws IllegalArgumentException if the time is not positive, or a rate is negative
     */
    public Piece {
      Require.positive("how long a rate lasts, in seconds,", seconds);
      Require.rateOrZero(from);
      Require.rateOrZero(to);
    }

    double expected() {
      return (from + to) / 2 * seconds;
    }

    /** Arrivals expected in its first {@code t} seconds. */
    double expected(double t) {
      return t * (from + (to - from) / seconds * t / 2);
    }

    /** The inverse, in a form that loses no digits whether the rate rises, falls or stays. */
    double seconds(double arrivals) {
      double slope = (to - from) / seconds;
      double root = Math.sqrt(Math.max(0, from * from + 2 * slope * arrivals));
      return arrivals == 0 ? 0 : 2 * arrivals / (from + root);
    }
  }
}
