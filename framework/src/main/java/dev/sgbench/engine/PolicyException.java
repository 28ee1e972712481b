package dev.sgbench.engine;

/** A routing policy did what no policy may do, or threw; ends the run. */
public final class PolicyException extends RuntimeException {

  PolicyException(String message) {
    super(message);
  }

  PolicyException(String message, Throwable cause) {
    super(message, cause);
  }
}
