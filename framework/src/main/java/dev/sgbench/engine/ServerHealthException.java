package dev.sgbench.engine;

/** The health check of the servers failed; ends the run. */
public final class ServerHealthException extends RuntimeException {

  ServerHealthException(Throwable cause) {
    super("a server is not healthy any more: " + cause.getMessage(), cause);
  }
}
