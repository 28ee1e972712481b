package dev.sgbench.workload;

import dev.sgbench.workload.trace.InvalidWorkloadException;
import dev.sgbench.workload.trace.LengthColumn;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.special.Erf;

/**
 * How many tokens requests carry or ask for. Every length is a whole number of at least 1: laws of
 * real numbers are rounded to the nearest (halves up), and what falls below 1 becomes 1. {@link
 * #clipped} and {@link #truncated} set other bounds.
 */
public sealed interface Lengths
    permits Lengths.Constant,
        Lengths.Uniform,
        Lengths.Normal,
        Lengths.OncePerIteration,
        LognormalLengths,
        ZipfLengths,
        EmpiricalLengths,
        PairedLengths,
        BoundedLengths {

  /** Always {@code tokens}, at least 1. */
  static Lengths constant(int tokens) {
    return new Constant(tokens);
  }

  /** Every whole number from {@code low} to {@code high}, both included, equally often. */
  static Lengths uniform(int low, int high) {
    return new Uniform(low, high);
  }

  /**
   * A normal law, rounded to whole tokens; what falls below 1 becomes 1.
   *
   * @param mean of the law before rounding, in tokens, at least 1
   * @param deviation standard deviation of the law before rounding, in tokens, not negative
   */
  static Lengths normal(double mean, double deviation) {
    return new Normal(mean, deviation);
  }

  /**
   * A lognormal law, rounded to whole tokens.
   *
   * @param mean of the law before rounding, in tokens, positive
   * @param deviation standard deviation of the law before rounding, in tokens, positive
   */
  static Lengths lognormal(double mean, double deviation) {
    return new LognormalLengths(mean, deviation);
  }

  /**
   * Zipf's law: the length of rank {@code r}, {@code low + r - 1}, comes up in proportion to {@code
   * r^-exponent}; the shortest is the most frequent.
   *
   * @param low the shortest, at least 1
   * @param high the longest
   * @param exponent not negative; 0 is the uniform law
   */
  static Lengths zipf(int low, int high, double exponent) {
    return new ZipfLengths(low, high, exponent);
  }

  /** Lengths that were seen, each drawn equally often, with replacement. */
  static Lengths empirical(List<Integer> seen) {
    return new EmpiricalLengths(seen.stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * Lengths that a file has seen: a CSV with a header.
   *
   * @param column its name; empty for the only one
   * @throws IllegalArgumentException if a row is malformed, or there is none
   */
  static Lengths empirical(Path file, String column) {
    return new EmpiricalLengths(LengthColumn.read(file, column));
  }

  /**
   * Lengths as written on a command line; docs/workloads.md lists all notations.
   *
   * @throws IllegalArgumentException if {@code text} is none of them
   */
  static Lengths parse(String text) {
    return LengthsNotation.parse(text);
  }

  /**
   * This law; what falls below {@code low} becomes {@code low}, above {@code high} {@code high}.
   */
  default Lengths clipped(int low, int high) {
    return new BoundedLengths(this, low, high, false);
  }

  /**
   * This law, given that it falls from {@code low} to {@code high}: what falls outside is drawn
   * again.
   */
  default Lengths truncated(int low, int high) {
    return new BoundedLengths(this, low, high, true);
  }

  /**
   * This law, drawn once an iteration: all requests of an iteration have the same length, and
   * another iteration has another.
   */
  default Lengths oncePerIteration() {
    return new OncePerIteration(this);
  }

  /** The lengths of one iteration, one after the other. */
  IntSupplier sequence(RandomGenerator random);

  /**
   * One length.
   *
   * @param tokens at least 1
   */
  record Constant(int tokens) implements Lengths {

    /**
     * @throws IllegalArgumentException if {@code tokens} is below 1
     */
    public Constant {
      Require.length(tokens);
    }

    @Override
    public IntSupplier sequence(RandomGenerator random) {
      return () -> tokens;
    }
  }

  /**
   * Equally likely lengths.
   *
   * @param low the least, at least 1
   * @param high the greatest
   */
  record Uniform(int low, int high) implements Lengths {

    /**
     * @throws IllegalArgumentException if {@code low} is below 1 or above {@code high}
     */
    public Uniform {
      Require.length(low);
      if (low > high) {
        throw new InvalidWorkloadException(
            "uniform lengths go from the low to the high bound, but low is "
                + low
                + " and high is "
                + high);
      }
    }

    @Override
    public IntSupplier sequence(RandomGenerator random) {
      return () -> (int) random.nextLong(low, high + 1L);
    }
  }

  /**
   * Normally distributed lengths: {@code max(1, round(mean + deviation z))}, with {@code z} from
   * one uniform draw by inversion, so that workloads of different means stay paired.
   *
   * @param mean in tokens
   * @param deviation in tokens
   */
  record Normal(double mean, double deviation) implements Lengths {

    /**
     * @throws IllegalArgumentException if {@code mean} is below 1 or {@code deviation} is negative
     */
    public Normal {
      if (!(mean >= 1 && mean <= Integer.MAX_VALUE)) {
        throw new InvalidWorkloadException("a mean length is at least 1, but was given " + mean);
      }
      if (!(deviation >= 0 && Double.isFinite(deviation))) {
        throw new InvalidWorkloadException(
            "a standard deviation is a finite number, not negative, but was given " + deviation);
      }
    }

    @Override
    public IntSupplier sequence(RandomGenerator random) {
      return () -> {
        double z = deviation == 0 ? 0 : deviation * standardNormal(random.nextDouble());
        return whole(mean + z);
      };
    }
  }

  /**
   * A law drawn once.
   *
   * @param law where the one length comes from
   */
  record OncePerIteration(Lengths law) implements Lengths {

    @Override
    public IntSupplier sequence(RandomGenerator random) {
      int length = law.sequence(random).getAsInt();
      return () -> length;
    }
  }

  /** The standard normal law's quantile. */
  static double standardNormal(double u) {
    return Math.sqrt(2) * Erf.erfInv(2 * u - 1);
  }

  /** The nearest length. */
  static int whole(double tokens) {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(1, Math.round(tokens)));
  }
}
