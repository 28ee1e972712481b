package dev.sgbench.workload;

import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.special.Erf;

/** How many tokens requests carry or ask for. Every length is at least 1. */
public sealed interface Lengths {

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
   * Lengths as written on a command line: {@code TOKENS}, {@code uniform-LOW-HIGH} or {@code
   * normal-MEAN-DEVIATION}.
   *
   * @throws IllegalArgumentException if {@code text} is none of these
   */
  static Lengths parse(String text) {
    Notation notation = Notation.of(text);
    return switch (notation.law()) {
      case "" -> constant(notation.wholeNumber(0));
      case "uniform" -> uniform(notation.wholeNumber(0), notation.wholeNumber(1));
      case "normal" -> normal(notation.number(0), notation.number(1));
      default -> throw notation.unknown("TOKENS, uniform-LOW-HIGH or normal-MEAN-DEVIATION");
    };
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
      requireLength(tokens);
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
      requireLength(low);
      if (low > high) {
        throw new IllegalArgumentException(
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
        throw new IllegalArgumentException("a mean length is at least 1, but was given " + mean);
      }
      if (!(deviation >= 0 && Double.isFinite(deviation))) {
        throw new IllegalArgumentException(
            "a standard deviation is a finite number, not negative, but was given " + deviation);
      }
    }

    @Override
    public IntSupplier sequence(RandomGenerator random) {
      return () -> {
        double z = deviation == 0 ? 0 : deviation * standardNormal(random.nextDouble());
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, Math.round(mean + z)));
      };
    }

    private static double standardNormal(double u) {
      return Math.sqrt(2) * Erf.erfInv(2 * u - 1);
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

  private static void requireLength(int tokens) {
    if (tokens < 1) {
      throw new IllegalArgumentException("a length is at least 1 token, but was given " + tokens);
    }
  }
}
