package dev.sgbench.analysis;

import dev.sgbench.record.Instants;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestRecord;
import java.util.List;
import java.util.Map;

/** How many requests there were at once in the steady window. */
final class Concurrency {

  private Concurrency() {}

  static void put(
      Map<Metric, Double> values,
      IterationRecord record,
      SteadyWindow window,
      ConcurrencyCurve inSystem) {
    if (window.seconds() == 0) {
      return;
    }
    ConcurrencyCurve dispatched = dispatched(record);
    values.put(Metric.CONCURRENCY, dispatched.average(window.from(), window.to()));
    values.put(Metric.CONCURRENCY_MAX, (double) dispatched.max(window.from(), window.to()));
    values.put(Metric.NUMBER_IN_SYSTEM, inSystem.average(window.from(), window.to()));
  }

  private static ConcurrencyCurve dispatched(IterationRecord record) {
    List<Instants> instants =
        record.requests().stream()
            .map(RequestRecord::instants)
            .filter(at -> at.dispatch() != Instants.ABSENT && at.finish() != Instants.ABSENT)
            .toList();
    return ConcurrencyCurve.of(
        instants.stream().mapToLong(Instants::dispatch).toArray(),
        instants.stream().mapToLong(Instants::finish).toArray());
  }
}
