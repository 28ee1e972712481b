package dev.sgbench.workload;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * When requests arrive. Two families: {@link Open} load arrives by its own law, whatever the
 * servers do; {@link Closed} load comes from a fixed number of clients, each of which waits for its
 * request to end before it sends the next.
 */
public sealed interface Arrivals {

  /**
   * A Poisson process.
   *
   * @param rate mean arrivals a second, positive
   */
  static Arrivals poisson(double rate) {
    return new Poisson(rate);
  }

  /**
   * One arrival every {@code 1 / rate} seconds, the first at the start.
   *
   * @param rate arrivals a second, positive
   */
  static Arrivals constant(double rate) {
    return new Constant(rate);
  }

  /**
   * Clients that send their next request as soon as the one before has ended.
   *
   * @param clients at least 1; all send their first request at the start
   */
  static Arrivals closed(int clients) {
    return new Closed(clients, Duration.ZERO);
  }

  /**
   * Clients that pause between the end of a request and their next.
   *
   * @param clients at least 1; all send their first request at the start
   * @param think the pause, not negative
   */
  static Arrivals closed(int clients, Duration think) {
    return new Closed(clients, think);
  }

  /**
   * Arrivals as written on a command line: {@code poisson-RATE}, {@code constant-RATE} or {@code
   * closed-CLIENTS}.
   *
   * @throws IllegalArgumentException if {@code text} is none of these
   */
  static Arrivals parse(String text) {
    Notation notation = Notation.of(text);
    return switch (notation.law()) {
      case "poisson" -> poisson(notation.number(0));
      case "constant" -> constant(notation.number(0));
      case "closed" -> closed(notation.wholeNumber(0));
      default -> throw notation.unknown("poisson-RATE, constant-RATE or closed-CLIENTS");
    };
  }

  /** Arrivals that do not wait for anything. */
  sealed interface Open extends Arrivals {

    /** Mean arrivals a second. */
    double rate();

    /**
     * The instants of arrival, in nanoseconds after the start, never decreasing. Each is computed
     * from the start and rounded once, so no error builds up however many there are.
     */
    LongSupplier sequence(RandomGenerator random);
  }

  /**
   * A Poisson process: gaps are {@code -ln(1 - U) / rate}, independent of each other. The draws do
   * not depend on the rate, so runs at different rates see the same pattern, stretched.
   *
   * @param rate mean arrivals a second
   */
  record Poisson(double rate) implements Open {

    /**
     * @throws IllegalArgumentException if {@code rate} is not a positive finite number
     */
    public Poisson {
      requireRate(rate);
    }

    @Override
    public LongSupplier sequence(RandomGenerator random) {
      return new LongSupplier() {
        private double meanGaps;

        @Override
        public long getAsLong() {
          meanGaps -= StrictMath.log1p(-random.nextDouble());
          return Math.round(meanGaps / rate * 1e9);
        }
      };
    }
  }

  /**
   * Evenly spaced arrivals: the k-th, from 0, comes at {@code k / rate} seconds.
   *
   * @param rate arrivals a second
   */
  record Constant(double rate) implements Open {

    /**
     * @throws IllegalArgumentException if {@code rate} is not a positive finite number
     */
    public Constant {
      requireRate(rate);
    }

    @Override
    public LongSupplier sequence(RandomGenerator random) {
      return new LongSupplier() {
        private long k;

        @Override
        public long getAsLong() {
          return Math.round(k++ / rate * 1e9);
        }
      };
    }
  }

  /**
   * A fixed number of clients.
   *
   * @param clients how many
   * @param think each client's pause between the end of a request and its next
   */
  record Closed(int clients, Duration think) implements Arrivals {

    /**
     * @throws IllegalArgumentException if there is no client, or {@code think} is negative
     */
    public Closed {
      if (clients < 1) {
        throw new IllegalArgumentException(
            "a closed load needs at least 1 client, but was given " + clients);
      }
      if (think.isNegative()) {
        throw new IllegalArgumentException(
            "a think time cannot be negative, but was given " + think);
      }
    }
  }

  private static void requireRate(double rate) {
    if (!(rate > 0 && Double.isFinite(rate))) {
      throw new IllegalArgumentException(
          "an arrival rate is a positive finite number of requests a second, but was given "
              + rate);
    }
  }
}
