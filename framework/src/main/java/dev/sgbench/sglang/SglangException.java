package dev.sgbench.sglang;

/** A server did not do what its protocol says; the message says what was expected and found. */
public final class SglangException extends RuntimeException {

  public SglangException(String message) {
    super(message);
  }

  public SglangException(String message, Throwable cause) {
    super(message, cause);
  }
}
