package dev.sgbench.workload.trace;

/**
 * A workload that cannot be: a law with impossible numbers, a notation that means nothing, a file
 * that holds something else. Whoever described it has to change it; the message says what was
 * expected and what was found.
 */
public class InvalidWorkloadException extends IllegalArgumentException {

  /**
   * @param message what was expected, what was found
   */
  public InvalidWorkloadException(String message) {
    super(message);
  }

  /**
   * @param message what was expected, what was found
   * @param cause what reading it threw
   */
  public InvalidWorkloadException(String message, Throwable cause) {
    super(message, cause);
  }
}
