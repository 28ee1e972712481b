package dev.sgbench.workload;

import dev.sgbench.workload.trace.InvalidWorkloadException;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/**
 * A law kept within bounds.
 *
 * @param law where lengths come from
 * @param low the shortest
 * @param high the longest
 * @param redraw whether what falls outside is drawn again, else it becomes the bound
 */
record BoundedLengths(Lengths law, int low, int high, boolean redraw) implements Lengths {

  private static final int DRAWS = 100_000;

  BoundedLengths {
    Require.length(low);
    if (low > high) {
      throw new InvalidWorkloadException(
          "lengths are bounded from low to high, but low is %d and high is %d"
              .formatted(low, high));
    }
  }

  @Override
  public IntSupplier sequence(RandomGenerator random) {
    IntSupplier lengths = law.sequence(random);
    return redraw ? () -> inside(lengths) : () -> Math.max(low, Math.min(high, lengths.getAsInt()));
  }

  private int inside(IntSupplier lengths) {
    for (int i = 0; i < DRAWS; i++) {
      int length = lengths.getAsInt();
      if (length >= low && length <= high) {
        return length;
      }
    }
    throw new InvalidWorkloadException(
        "of %d draws from %s none fell from %d to %d; widen the bounds, or clip instead"
            .formatted(DRAWS, law, low, high));
  }
}
