package dev.sgbench.engine;

/**
 * Requests wait, and nothing that could ever move them is due, or clients are turned away and ask
 * again for ever; ends the run.
 */
public final class DispatchDeadlockException extends RuntimeException {

  DispatchDeadlockException(String message) {
    super(message);
  }
}
