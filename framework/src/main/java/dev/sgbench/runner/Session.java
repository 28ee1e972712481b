package dev.sgbench.runner;

import java.util.List;

/**
 * Servers that are started together, and the cells that they serve one after the other.
 *
 * @param fork from 0
 * @param servers by index
 * @param cells in the order in which they run
 */
record Session(int fork, List<PlannedServer> servers, List<Cell> cells) {

  Session {
    servers = List.copyOf(servers);
    cells = List.copyOf(cells);
  }
}
