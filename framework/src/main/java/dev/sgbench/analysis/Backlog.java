package dev.sgbench.analysis;

import dev.sgbench.record.Instants;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.record.RequestRecord.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * How many requests were in the system as the steady window went on.
 *
 * @param slices the time-average in each of {@value #SLICES} equal slices of the window; empty if
 *     the window has no length
 * @param arrivals requests that arrived in the window
 */
public record Backlog(List<Double> slices, int arrivals) {

  static final int SLICES = 10;

  /** Immutable. */
  public Backlog {
    slices = List.copyOf(slices);
  }

  static Backlog of(ConcurrencyCurve inSystem, SteadyWindow window, int arrivals) {
    List<Double> slices = new ArrayList<>(SLICES);
    long length = window.to() - window.from();
    for (int i = 0; i < SLICES && length >= SLICES; i++) {
      slices.add(
          inSystem.average(
              window.from() + length * i / SLICES, window.from() + length * (i + 1) / SLICES));
    }
    return new Backlog(slices, arrivals);
  }

  /** Requests between arrival and end; those that never ended stay until the iteration's end. */
  static ConcurrencyCurve inSystem(IterationRecord iteration) {
    ConcurrencyCurve curve = new ConcurrencyCurve(iteration.requests().size());
    for (RequestFacts request : iteration.requests()) {
      if (request.status() != Status.REJECTED) {
        long end = RequestTimes.end(request);
        curve.add(request.instants().arrival(), end == Instants.ABSENT ? iteration.end() : end);
      }
    }
    return curve;
  }
}
