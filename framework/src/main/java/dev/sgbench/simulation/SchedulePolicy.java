package dev.sgbench.simulation;

import java.util.Comparator;

/** In which order the scheduler looks at waiting requests ({@code --schedule-policy}). */
public enum SchedulePolicy {
  /** First come, first served. */
  FCFS(null),
  /** Longest output first. */
  LOF(Comparator.<Job>comparingInt(Job::outputTokens).reversed());

  private final Comparator<Job> order;

  SchedulePolicy(Comparator<Job> order) {
    this.order = order;
  }

  /** The order, by a stable sort; null where arrival order stands. */
  Comparator<Job> order() {
    return order;
  }
}
