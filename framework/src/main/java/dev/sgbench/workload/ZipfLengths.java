package dev.sgbench.workload;

import dev.sgbench.workload.trace.InvalidWorkloadException;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/**
 * Zipf's law over the lengths from {@code low} to {@code high}.
 *
 * @param low the most frequent
 * @param high the least frequent
 * @param exponent of the rank
 */
record ZipfLengths(int low, int high, double exponent) implements Lengths {

  ZipfLengths {
    Require.length(low);
    if (low > high) {
      throw new InvalidWorkloadException(
          "Zipf lengths go from the low to the high bound, but low is %d and high is %d"
              .formatted(low, high));
    }
    Require.between("the exponent of Zipf's law", 0, 100, exponent);
  }

  @Override
  public IntSupplier sequence(RandomGenerator random) {
    Ranks ranks = new Ranks(high - low + 1, exponent);
    return () -> low + ranks.draw(random);
  }
}
