package dev.sgbench.workload;

import dev.sgbench.workload.trace.InvalidWorkloadException;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** Pauses between the end of a request and the next of the same client or session. */
public sealed interface ThinkTime {

  /** Always the same pause, not negative. */
  static ThinkTime constant(Duration pause) {
    return new Constant(pause);
  }

  /** Pauses of an exponential law, of a positive mean. */
  static ThinkTime exponential(Duration mean) {
    return new Exponential(mean);
  }

  /**
   * Pauses as written on a command line: {@code SECONDS} or {@code exponential-SECONDS}.
   *
   * @throws IllegalArgumentException if {@code text} is neither
   */
  static ThinkTime parse(String text) {
    Notation notation = Notation.of(text);
    return switch (notation.law()) {
      case "" -> constant(notation.exactly(1).seconds(0));
      case "exponential" -> exponential(notation.exactly(1).seconds(0));
      default -> throw notation.unknown("SECONDS or exponential-SECONDS");
    };
  }

  /** The pauses, in nanoseconds, one after the other. */
  LongSupplier sequence(RandomGenerator random);

  /**
   * One pause.
   *
   * @param pause not negative
   */
  record Constant(Duration pause) implements ThinkTime {

    /**
     * @throws IllegalArgumentException if {@code pause} is negative
     */
    public Constant {
      if (pause.isNegative()) {
        throw new InvalidWorkloadException(
            "a think time cannot be negative, but was given " + pause);
      }
    }

    @Override
    public LongSupplier sequence(RandomGenerator random) {
      long nanos = pause.toNanos();
      return () -> nanos;
    }
  }

  /**
   * Exponentially distributed pauses.
   *
   * @param mean positive
   */
  record Exponential(Duration mean) implements ThinkTime {

    /**
     * @throws IllegalArgumentException if {@code mean} is not positive
     */
    public Exponential {
      if (mean.isNegative() || mean.isZero()) {
        throw new InvalidWorkloadException(
            "a mean think time is positive, but was given " + mean + "; a constant one may be 0");
      }
    }

    @Override
    public LongSupplier sequence(RandomGenerator random) {
      return () -> Math.round(UnitPoisson.gap(random) * mean.toNanos());
    }
  }
}
