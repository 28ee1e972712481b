package dev.sgbench.runner;

import dev.sgbench.workload.Workload;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a run still takes: for as long as requests arrive, and where arrivals depend on the
 * servers (closed load), as long as such iterations took so far. Server starts are not in it.
 */
final class TimeLeft {

  private Duration arrivals = Duration.ZERO;
  private int closed;
  private int closedDone;
  private Duration closedSpent = Duration.ZERO;

  TimeLeft(RunPlan plan) {
    for (Session session : plan.sessions()) {
      for (Cell cell : session.cells()) {
        add(cell.warmup());
        add(cell.measurement());
      }
    }
  }

  private void add(CellPhase phase) {
    Optional<Duration> each = phase.workload().arrivalTime();
    each.ifPresent(d -> arrivals = arrivals.plus(d.multipliedBy(phase.iterations())));
    closed += each.isPresent() ? 0 : phase.iterations();
  }

  /** An iteration is over. */
  void finished(Workload workload, Duration took) {
    Optional<Duration> expected = workload.arrivalTime();
    expected.ifPresent(d -> arrivals = arrivals.minus(d));
    if (expected.isEmpty()) {
      closed--;
      closedDone++;
      closedSpent = closedSpent.plus(took);
    }
  }

  /** Empty while closed load is to come and none has been seen. */
  Optional<Duration> left() {
    if (closed == 0) {
      return Optional.of(arrivals);
    }
    return closedDone == 0
        ? Optional.empty()
        : Optional.of(arrivals.plus(closedSpent.dividedBy(closedDone).multipliedBy(closed)));
  }
}
