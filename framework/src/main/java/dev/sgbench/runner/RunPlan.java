package dev.sgbench.runner;

import java.util.List;

/**
 * All that a run will do, checked before anything starts.
 *
 * @param seed of everything random in the run
 * @param sessions in the order in which they run: all of fork 0, then all of fork 1, ...
 */
record RunPlan(long seed, List<Session> sessions) {

  RunPlan {
    sessions = List.copyOf(sessions);
  }

  /** How many servers will be started in all. */
  int serverStarts() {
    return sessions.stream().mapToInt(session -> session.servers().size()).sum();
  }
}
