package dev.sgbench.runner;

import java.util.List;

/**
 * All that a run will do, checked before anything starts.
 *
 * @param seed of everything random in the run
 * @param cells in the order in which benchmarks and parameters name them, which is that of reports
 * @param sessions in the order in which they run: all of fork 0, then all of fork 1, ...
 */
record RunPlan(long seed, List<Cell> cells, List<Session> sessions) {

  RunPlan {
    cells = List.copyOf(cells);
    sessions = List.copyOf(sessions);
  }

  /** A plan whose reports follow the order in which cells run. */
  RunPlan(long seed, List<Session> sessions) {
    this(
        seed,
        sessions.stream().flatMap(session -> session.cells().stream()).distinct().toList(),
        sessions);
  }

  /** How many servers will be started in all. */
  int serverStarts() {
    return sessions.stream().mapToInt(session -> session.servers().size()).sum();
  }
}
