package dev.sgbench.record;

/**
 * A change of a server's live limit. Instants are {@link Instants#ABSENT} until they came.
 *
 * @param server index
 * @param enforcer who holds requests back
 * @param from the limit before
 * @param to the limit asked for
 * @param requested when it was asked for
 * @param acknowledged when the enforcer confirmed it
 * @param effective when running requests were first seen to obey it: at once for a raise that lets
 *     a waiting request in, at or below the limit for a cut
 */
public record LimitChange(
    int server,
    Enforcer enforcer,
    int from,
    int to,
    long requested,
    long acknowledged,
    long effective) {

  /** Who enforces a live limit. */
  public enum Enforcer {
    /** SGLang's scheduler, told over HTTP. */
    SERVER,
    /** The engine's admission gate in front of the server. */
    GATE
  }
}
