package dev.sgbench.workload;

import dev.sgbench.workload.trace.InvalidWorkloadException;
import dev.sgbench.workload.trace.TraceFile;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.LongToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * When requests arrive. Two families: {@link Open} load arrives by its own law, whatever the
 * servers do; {@link Closed} load comes from a fixed number of clients, each of which waits for its
 * request to end before it sends the next. Where requests are turns of {@link Sessions}, a law says
 * when sessions begin.
 */
public sealed interface Arrivals {

  /**
   * A Poisson process.
   *
   * @param rate mean arrivals a second, positive
   */
  static Open poisson(double rate) {
    return new Poisson(rate);
  }

  /**
   * Independent gaps of a gamma law; the first gap begins at the start.
   *
   * @param rate mean arrivals a second, positive
   * @param cv the gaps' standard deviation divided by their mean, from 0.01 to 20: above 1 arrivals
   *     come in clumps, 1 is a Poisson process, below 1 they are spread more evenly
   */
  static Open gamma(double rate, double cv) {
    return new GammaArrivals(rate, cv);
  }

  /**
   * Independent gaps of a Weibull law; the first gap begins at the start.
   *
   * @param rate mean arrivals a second, positive
   * @param cv the gaps' standard deviation divided by their mean, from 0.01 to 40
   */
  static Open weibull(double rate, double cv) {
    return new WeibullArrivals(rate, cv);
  }

  /**
   * One arrival every {@code 1 / rate} seconds, the first at the start.
   *
   * @param rate arrivals a second, positive
   */
  static Open constant(double rate) {
    return new Constant(rate);
  }

  /**
   * Evenly spaced arrivals, each late by a random share of the spacing: the k-th, from 0, comes at
   * {@code (k + jitter * U) / rate} seconds, {@code U} uniform from 0 to 1.
   *
   * @param rate arrivals a second, positive
   * @param jitter above 0, at most 1, so that none overtakes another
   */
  static Open jittered(double rate, double jitter) {
    return new JitteredArrivals(rate, jitter);
  }

  /** A Poisson process whose rate follows a profile, such as {@link RateProfile#ramp}. */
  static Open varying(RateProfile profile) {
    return new VaryingArrivals(profile);
  }

  /**
   * Bursts: a Poisson process that alternates between two rates, staying with each for a time of an
   * exponential law (a Markov-modulated Poisson process of two states, in its steady state at the
   * start).
   *
   * @param onRate arrivals a second within a burst, positive
   * @param offRate arrivals a second between bursts, not negative
   * @param meanOn how long a burst lasts in the mean
   * @param meanOff how long it is from the end of one to the next in the mean
   */
  static Open bursts(double onRate, double offRate, Duration meanOn, Duration meanOff) {
    return new BurstArrivals(onRate, offRate, meanOn, meanOff);
  }

  /**
   * Arrivals at the instants of a trace.
   *
   * @throws IllegalArgumentException if the trace knows no instants, or a row is malformed
   */
  static Open trace(TraceFile trace) {
    return new TraceArrivals(trace);
  }

  /**
   * Clients that send their next request as soon as the one before has ended.
   *
   * @param clients at least 1; all send their first request at the start
   */
  static Arrivals closed(int clients) {
    return closed(clients, Duration.ZERO);
  }

  /**
   * Clients that pause between the end of a request and their next.
   *
   * @param clients at least 1; all send their first request at the start
   * @param think the pause, not negative
   */
  static Arrivals closed(int clients, Duration think) {
    return closed(clients, ThinkTime.constant(think));
  }

  /**
   * Clients that pause between the end of a request and their next.
   *
   * @param clients at least 1; all send their first request at the start
   * @param think the pauses; each client draws its own
   */
  static Arrivals closed(int clients, ThinkTime think) {
    return new Closed(clients, think);
  }

  /**
   * Arrivals as written on a command line; docs/workloads.md lists all notations.
   *
   * @throws IllegalArgumentException if {@code text} is none of them
   */
  static Arrivals parse(String text) {
    return ArrivalsNotation.parse(text);
  }

  /**
   * Arrivals that do not wait for anything. A law of one's own implements this; {@link Steady} is
   * shorter.
   */
  non-sealed interface Open extends Arrivals {

    /** How many arrive before so many seconds have passed, in the mean. */
    double expected(double seconds);

    /** After how many seconds so many arrivals are expected: the inverse of {@link #expected}. */
    double seconds(double arrivals);

    /**
     * The instants of arrival, in nanoseconds after the start, never decreasing; {@link
     * RequestStream#NONE} for ever once there are no more. Each is computed from the start and
     * rounded once, so no error builds up however many there are.
     */
    LongSupplier sequence(RandomGenerator random);

    /**
     * The law's compensator, by which a schedule is tested against it: for each instant of arrival
     * in turn, how many arrivals the law had expected up to then, given those before. Arrivals that
     * follow the law become a Poisson process of rate 1 on that scale (time-rescaling theorem: D.
     * Daley and D. Vere-Jones, "An Introduction to the Theory of Point Processes", 7.4). Empty for
     * a law that leaves nothing to chance: there is only a schedule to keep, no law to test.
     */
    Optional<LongToDoubleFunction> compensator();
  }

  /** Open arrivals of one mean rate for ever. */
  interface Steady extends Open {

    /** Mean arrivals a second. */
    double rate();

    @Override
    default double expected(double seconds) {
      return seconds * rate();
    }

    @Override
    default double seconds(double arrivals) {
      return arrivals / rate();
    }
  }

  /**
   * A Poisson process: gaps are {@code -ln(1 - U) / rate}, independent of each other. The draws do
   * not depend on the rate, so runs at different rates see the same pattern, stretched.
   *
   * @param rate mean arrivals a second
   */
  record Poisson(double rate) implements Steady {

    /**
     * @throws IllegalArgumentException if {@code rate} is not a positive finite number
     */
    public Poisson {
      Require.rate(rate);
    }

    @Override
    public LongSupplier sequence(RandomGenerator random) {
      UnitPoisson unit = new UnitPoisson(random);
      return () -> Math.round(unit.next() / rate * 1e9);
    }

    @Override
    public Optional<LongToDoubleFunction> compensator() {
      return Optional.of(instant -> instant * 1e-9 * rate);
    }
  }

  /**
   * Evenly spaced arrivals: the k-th, from 0, comes at {@code k / rate} seconds.
   *
   * @param rate arrivals a second
   */
  record Constant(double rate) implements Steady {

    /**
     * @throws IllegalArgumentException if {@code rate} is not a positive finite number
     */
    public Constant {
      Require.rate(rate);
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

    @Override
    public Optional<LongToDoubleFunction> compensator() {
      return Optional.empty();
    }
  }

  /**
   * A fixed number of clients.
   *
   * @param clients how many
   * @param think each client's pauses between the end of a request and its next
   */
  record Closed(int clients, ThinkTime think) implements Arrivals {

    /**
     * @throws IllegalArgumentException if there is no client
     */
    public Closed {
      if (clients < 1) {
        throw new InvalidWorkloadException(
            "a closed load needs at least 1 client, but was given " + clients);
      }
    }
  }
}
