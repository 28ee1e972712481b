package dev.sgbench.engine;

import java.time.Duration;

/**
 * A policy call did not return. Its stack trace is that of the loop's thread, seen from outside.
 */
public final class PolicyStuckException extends RuntimeException {

  PolicyStuckException(Duration limit, Thread loop) {
    super(
        "the policy has not returned for "
            + limit
            + "; this is the stack of the thread that waits for it ("
            + loop.getName()
            + ")");
    setStackTrace(loop.getStackTrace());
  }
}
