package dev.sgbench.workload;

import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/**
 * One side of pairs. Each length takes exactly one draw, so that both sides, given the same random
 * numbers, walk through the same pairs.
 *
 * @param side of every pair, in their order
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a file may have millions.
record PairedLengths(int[] side) implements Lengths {

  @Override
  public IntSupplier sequence(RandomGenerator random) {
    return () -> side[random.nextInt(side.length)];
  }

  @Override
  public String toString() {
    return "PairedLengths[" + side.length + " pairs]";
  }
}
