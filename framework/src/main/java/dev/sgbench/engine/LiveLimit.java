package dev.sgbench.engine;

import dev.sgbench.record.LimitChange.Enforcer;
import java.time.Duration;
import java.util.List;

/**
 * How many requests a server may run at once while serving. A raise applies at once; after a cut
 * nothing is admitted until running requests have drained below the new limit.
 *
 * @param enforcer who holds requests back
 * @param initial in force when the phase starts
 * @param schedule later changes, in order of time
 */
public record LiveLimit(Enforcer enforcer, int initial, List<Step> schedule) {

  /**
   * One change.
   *
   * @param after the phase's start
   * @param limit from 1 to the server's ceiling
   */
  public record Step(Duration after, int limit) {}

  /**
   * @throws IllegalArgumentException if steps are out of order
   */
  public LiveLimit {
    schedule = List.copyOf(schedule);
    Duration last = Duration.ZERO;
    for (Step step : schedule) {
      if (step.after().compareTo(last) < 0) {
        throw new IllegalArgumentException(
            "a limit's schedule is in order of time, not negative, but " + step + " is not");
      }
      last = step.after();
    }
  }

  void check(int ceiling) {
    check(initial, ceiling);
    schedule.forEach(step -> check(step.limit(), ceiling));
  }

  private static void check(int limit, int ceiling) {
    if (limit < 1 || limit > ceiling) {
      throw new IllegalArgumentException(
          "a live limit lies between 1 and the ceiling "
              + ceiling
              + " with which the server was started, but was "
              + limit);
    }
  }
}
