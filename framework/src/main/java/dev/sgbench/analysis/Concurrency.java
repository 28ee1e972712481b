package dev.sgbench.analysis;

import dev.sgbench.record.Instants;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestFacts;
import java.util.Map;

/** How many requests there were at once in the steady window. */
final class Concurrency {

  private Concurrency() {}

  static void put(Map<Metric, Double> values, IterationRecord record, SteadyWindow window) {
    if (window.seconds() > 0) {
      ConcurrencyCurve dispatched = dispatched(record);
      values.put(Metric.CONCURRENCY, dispatched.average(window.from(), window.to()));
      values.put(Metric.CONCURRENCY_MAX, (double) dispatched.max(window.from(), window.to()));
    }
  }

  private static ConcurrencyCurve dispatched(IterationRecord record) {
    ConcurrencyCurve curve = new ConcurrencyCurve(record.requests().size());
    for (RequestFacts request : record.requests()) {
      Instants at = request.instants();
      if (at.dispatch() != Instants.ABSENT && at.finish() != Instants.ABSENT) {
        curve.add(at.dispatch(), at.finish());
      }
    }
    return curve;
  }
}
