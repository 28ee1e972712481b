package dev.sgbench.engine;

import dev.sgbench.routing.Input;
import java.util.Set;

/**
 * What a policy may read.
 *
 * @param owner the policy's class name, for messages
 * @param declared by the policy
 */
record Inputs(String owner, Set<Input> declared) {

  void require(Input input) {
    if (!declared.contains(input)) {
      throw new IllegalStateException(
          owner
              + " reads "
              + input
              + ", which it does not declare; add Input."
              + input
              + " to what its needs() returns");
    }
  }

  boolean has(Input input) {
    return declared.contains(input);
  }
}
