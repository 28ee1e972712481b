package dev.sgbench.workload;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/**
 * Draws from what was seen.
 *
 * @param seen at least one length
 */
record EmpiricalLengths(List<Integer> seen) implements Lengths {

  EmpiricalLengths {
    seen = List.copyOf(seen);
    if (seen.isEmpty()) {
      throw new IllegalArgumentException(
          "an empirical law needs at least one length, but has none");
    }
    seen.forEach(Require::length);
  }

  @Override
  public IntSupplier sequence(RandomGenerator random) {
    return () -> seen.get(random.nextInt(seen.size()));
  }

  @Override
  public String toString() {
    return "EmpiricalLengths[" + seen.size() + " seen]";
  }
}
