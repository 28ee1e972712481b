package dev.sgbench.api;

/**
 * The benchmark, or the way it was asked for, is wrong: nothing can be measured until its author
 * changes something. The command line answers it with exit code 2.
 *
 * <p>The message says what was expected, what was found, and what to do.
 */
public class InvalidBenchmarkException extends RuntimeException {

  /**
   * @param message what was expected, what was found, what to do
   */
  public InvalidBenchmarkException(String message) {
    super(message);
  }

  /**
   * @param message what was expected, what was found, what to do
   * @param cause what the benchmark's own code threw
   */
  public InvalidBenchmarkException(String message, Throwable cause) {
    super(message, cause);
  }
}
