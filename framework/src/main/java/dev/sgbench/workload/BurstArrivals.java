package dev.sgbench.workload;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.LongToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * A Markov-modulated Poisson process of two states.
 *
 * @param onRate arrivals a second within a burst
 * @param offRate arrivals a second between bursts
 * @param meanOn of a burst
 * @param meanOff between two
 */
record BurstArrivals(double onRate, double offRate, Duration meanOn, Duration meanOff)
    implements Arrivals.Steady {

  BurstArrivals {
    Require.rate(onRate);
    Require.rateOrZero(offRate);
    Require.positive("a burst's mean length, in seconds,", meanOn.toNanos() * 1e-9);
    Require.positive("the mean time between bursts, in seconds,", meanOff.toNanos() * 1e-9);
  }

  private double onSeconds() {
    return meanOn.toNanos() * 1e-9;
  }

  private double offSeconds() {
    return meanOff.toNanos() * 1e-9;
  }

  private double onShare() {
    return onSeconds() / (onSeconds() + offSeconds());
  }

  @Override
  public double rate() {
    return onShare() * onRate + (1 - onShare()) * offRate;
  }

  @Override
  public LongSupplier sequence(RandomGenerator random) {
    return new Walk(random);
  }

  @Override
  public Optional<LongToDoubleFunction> compensator() {
    return Optional.of(new Filter());
  }

  /** Goes from state to state, using up what each arrival needs of the integral of the rate. */
  private final class Walk implements LongSupplier {

    private final RandomGenerator random;
    private boolean on;
    private double now;
    private double stateEnd;

    Walk(RandomGenerator random) {
      this.random = random;
      this.on = random.nextDouble() < onShare();
      this.stateEnd = stay();
    }

    private double stay() {
      return UnitPoisson.gap(random) * (on ? onSeconds() : offSeconds());
    }

    private double rateNow() {
      return on ? onRate : offRate;
    }

    @Override
    public long getAsLong() {
      double needed = UnitPoisson.gap(random);
      while (needed >= rateNow() * (stateEnd - now)) {
        needed -= rateNow() * (stateEnd - now);
        now = stateEnd;
        on = !on;
        stateEnd += stay();
      }
      now += needed / rateNow();
      return Math.round(now * 1e9);
    }
  }

  /**
   * Knows arrivals alone, not the states: carries the probability of each state along (the forward
   * equations of the process). Between arrivals it evolves by {@code exp(M x)}, {@code M} being the
   * generator of the states less their rates; at an arrival it is weighted by the rates.
   */
  private final class Filter implements LongToDoubleFunction {

    private final double leaveOn = 1 / onSeconds();
    private final double leaveOff = 1 / offSeconds();
    private final double slow;
    private final double fast;
    private double pOn = onShare();
    private long before;
    private double sum;

    Filter() {
      double on = -leaveOn - onRate;
      double off = -leaveOff - offRate;
      double root = Math.sqrt((on - off) * (on - off) + 4 * leaveOn * leaveOff);
      this.slow = (on + off + root) / 2;
      this.fast = (on + off - root) / 2;
    }

    @Override
    public double applyAsDouble(long instant) {
      double x = (instant - before) * 1e-9;
      before = instant;
      // exp(M x) = exp(slow x) ((M - fast I) - exp((fast - slow) x) (M - slow I)) / (slow - fast)
      double decay = Math.exp((fast - slow) * x);
      double pOff = 1 - pOn;
      double mixOn = pOn * (-leaveOn - onRate) + pOff * leaveOff;
      double mixOff = pOn * leaveOn + pOff * (-leaveOff - offRate);
      double on = (mixOn - fast * pOn - decay * (mixOn - slow * pOn)) / (slow - fast);
      double off = (mixOff - fast * pOff - decay * (mixOff - slow * pOff)) / (slow - fast);
      sum += -slow * x - Math.log(on + off);
      pOn = on * onRate / (on * onRate + off * offRate);
      return sum;
    }
  }
}
