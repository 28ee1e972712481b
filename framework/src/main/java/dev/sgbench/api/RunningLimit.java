package dev.sgbench.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How many requests a server may run at once: its live limit, and how that changes while it serves.
 * Below the limit a raise applies at once; above it nothing is admitted until enough requests have
 * ended. The server's own {@code --max-running-requests} is the ceiling of every value.
 *
 * @param initial in force when an iteration begins, at least 1
 * @param schedule changes within an iteration, in order of time
 */
public record RunningLimit(int initial, List<Change> schedule) {

  /**
   * A change of the limit.
   *
   * @param after the iteration's start, more than zero
   * @param value the limit from then on, at least 1
   */
  public record Change(Duration after, int value) {

    /**
     * @throws InvalidBenchmarkException if {@code after} is not positive or {@code value} below 1
     */
    public Change {
      requirePositive(value);
      if (after.isNegative() || after.isZero()) {
        throw new InvalidBenchmarkException(
            "a change of the running limit must come after the iteration's start, was at "
                + after
                + "; give the value in force from the start as the initial one");
      }
    }
  }

  /**
   * @throws InvalidBenchmarkException if {@code initial} is below 1 or the schedule is not in order
   */
  public RunningLimit {
    requirePositive(initial);
    schedule = List.copyOf(schedule);
    for (int i = 1; i < schedule.size(); i++) {
      Duration before = schedule.get(i - 1).after();
      Duration after = schedule.get(i).after();
      if (after.compareTo(before) <= 0) {
        throw new InvalidBenchmarkException(
            "changes of the running limit must come in order of time, but one at "
                + after
                + " follows one at "
                + before);
      }
    }
  }

  /** A limit that stays as it is. */
  public static RunningLimit of(int limit) {
    return new RunningLimit(limit, List.of());
  }

  /** The same, and from {@code after} on, counted from the iteration's start, {@code value}. */
  public RunningLimit then(Duration after, int value) {
    List<Change> longer = new ArrayList<>(schedule);
    longer.add(new Change(after, value));
    return new RunningLimit(initial, longer);
  }

  /** The largest value it ever has. */
  public int highest() {
    return schedule.stream().mapToInt(Change::value).reduce(initial, Math::max);
  }

  /** The smallest value it ever has. */
  public int lowest() {
    return schedule.stream().mapToInt(Change::value).reduce(initial, Math::min);
  }

  private static void requirePositive(int limit) {
    if (limit < 1) {
      throw new InvalidBenchmarkException("a running limit must be at least 1, was " + limit);
    }
  }
}
