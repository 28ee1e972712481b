package dev.sgbench.analysis;

import dev.sgbench.record.Instants;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.record.RequestRecord.Status;
import java.util.Map;
import java.util.function.Predicate;

/** What became of the requests that arrived in the steady window. */
final class Admission {

  private Admission() {}

  static void put(Map<Metric, Double> values, IterationRecord record, SteadyWindow window) {
    if (window.seconds() == 0) {
      return;
    }
    values.put(Metric.OFFERED, rate(record, window, request -> true));
    values.put(
        Metric.ADMITTED,
        rate(record, window, request -> request.instants().admitted() != Instants.ABSENT));
    values.put(Metric.REJECTED, rate(record, window, Status.REJECTED));
    values.put(Metric.COMPLETED, rate(record, window, Status.COMPLETED));
  }

  private static double rate(IterationRecord record, SteadyWindow window, Status status) {
    return rate(record, window, request -> request.status() == status);
  }

  private static double rate(
      IterationRecord record, SteadyWindow window, Predicate<RequestFacts> counts) {
    return window.arrivals(record).filter(counts).count() / window.seconds();
  }
}
