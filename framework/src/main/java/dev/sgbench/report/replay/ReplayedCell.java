package dev.sgbench.report.replay;

import java.util.Optional;

/**
 * What came of replaying a cell.
 *
 * @param cell its id
 * @param iterations replayed, warm-up among them
 * @param calls of the policy
 * @param same calls in which it decided the same, from the same view
 * @param decisions recorded: a call can lead to none or several
 * @param first the first call in which something differed, in words; empty if nothing did
 */
public record ReplayedCell(
    String cell, int iterations, long calls, long same, long decisions, Optional<String> first) {

  /** Whether everything was the same. */
  public boolean exact() {
    return first.isEmpty();
  }

  ReplayedCell plus(ReplayedCell next) {
    return new ReplayedCell(
        cell,
        iterations + next.iterations,
        calls + next.calls,
        same + next.same,
        decisions + next.decisions,
        first.or(next::first));
  }
}
