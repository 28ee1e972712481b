package dev.sgbench.workload;

import dev.sgbench.workload.trace.InvalidWorkloadException;
import java.util.Arrays;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/**
 * Draws from what was seen.
 *
 * @param seen at least one length; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a file may have millions.
record EmpiricalLengths(int[] seen) implements Lengths {

  EmpiricalLengths {
    if (seen.length == 0) {
      throw new InvalidWorkloadException(
          "an empirical law needs at least one length, but has none");
    }
    Arrays.stream(seen).forEach(Require::length);
  }

  @Override
  public IntSupplier sequence(RandomGenerator random) {
    return () -> seen[random.nextInt(seen.length)];
  }

  @Override
  public String toString() {
    return "EmpiricalLengths[" + seen.length + " seen]";
  }
}
