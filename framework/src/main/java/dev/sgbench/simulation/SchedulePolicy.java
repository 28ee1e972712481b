package dev.sgbench.simulation;

import java.util.Comparator;
import java.util.Optional;

/** In which order the scheduler looks at waiting requests ({@code --schedule-policy}). */
public enum SchedulePolicy {
  /** First come, first served. */
  FCFS {
    @Override
    Optional<Comparator<Job>> order() {
      return Optional.empty();
    }
  },
  /** Longest output first. */
  LOF {
    @Override
    Optional<Comparator<Job>> order() {
      return Optional.of(Comparator.<Job>comparingInt(Job::outputTokens).reversed());
    }
  };

  /** How to sort, by a stable sort; empty where arrival order stands. */
  abstract Optional<Comparator<Job>> order();
}
