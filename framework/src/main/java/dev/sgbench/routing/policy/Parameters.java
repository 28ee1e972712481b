package dev.sgbench.routing.policy;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.routing.RoutingPolicy;

/** Refuses parameters of policies. */
final class Parameters {

  private Parameters() {}

  /**
   * @param holds whether the parameter is as expected
   * @param expected such as {@code a whole number of at least 1}
   * @throws InvalidBenchmarkException if it is not
   */
  static void require(
      boolean holds, RoutingPolicy policy, String param, Object found, String expected) {
    if (!holds) {
      String key = policy.getClass().getSimpleName() + "." + param;
      throw new InvalidBenchmarkException(
          "%s is %s, but was %s; give another with -p %s=...".formatted(key, expected, found, key));
    }
  }

  /** Requires a whole number of at least 1. */
  static void requirePositive(int value, RoutingPolicy policy, String param) {
    require(value >= 1, policy, param, value, "a whole number of at least 1");
  }
}
