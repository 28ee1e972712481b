package dev.sgbench.engine;

import java.util.Optional;

/**
 * A server as the engine must know it.
 *
 * @param ceiling the most requests it can ever run at once, fixed at its start
 * @param kvCapacityTokens tokens its KV cache holds
 * @param limit how many it may run while serving; empty if that never changes
 */
public record ServerSetup(int ceiling, long kvCapacityTokens, Optional<LiveLimit> limit) {

  /** A router in front of the servers, which holds nobody back itself. */
  static final ServerSetup ROUTER = new ServerSetup(Integer.MAX_VALUE, 0, Optional.empty());

  /**
   * @throws IllegalArgumentException if the ceiling is below 1, or below a value of the limit
   */
  public ServerSetup {
    if (ceiling < 1) {
      throw new IllegalArgumentException("a server's ceiling is at least 1, but was " + ceiling);
    }
    limit.ifPresent(live -> live.check(ceiling));
  }
}
