package dev.sgbench.simulation;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** In which order the scheduler looks at waiting requests ({@code --schedule-policy}). */
public enum SchedulePolicy {
  /** First come, first served. */
  FCFS {
    @Override
    Optional<Comparator<Job>> order(ToIntFunction<Job> cached, int waiting) {
      return Optional.empty();
    }
  },
  /** Longest output first. */
  LOF {
    @Override
    Optional<Comparator<Job>> order(ToIntFunction<Job> cached, int waiting) {
      return Optional.of(Comparator.<Job>comparingInt(Job::outputTokens).reversed());
    }
  },
  /** Longest prefix match first; above 128 waiting requests as they came. */
  LPM {
    @Override
    Optional<Comparator<Job>> order(ToIntFunction<Job> cached, int waiting) {
      return waiting > LPM_LIMIT
          ? Optional.empty()
          : Optional.of(Comparator.comparingInt(cached).reversed());
    }
  };

  private static final int LPM_LIMIT = 128;

  /**
   * How to sort, by a stable sort; empty where arrival order stands.
   *
   * @param cached tokens of a request that are in the prefix cache
   * @param waiting how many requests wait
   */
  abstract Optional<Comparator<Job>> order(ToIntFunction<Job> cached, int waiting);
}
