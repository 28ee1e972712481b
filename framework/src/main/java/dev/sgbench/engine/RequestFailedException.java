package dev.sgbench.engine;

/** A request failed, or what came back breaks a rule every request obeys; ends the run. */
public final class RequestFailedException extends RuntimeException {

  RequestFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
