package dev.sgbench.analysis;

import dev.sgbench.record.Instants;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.RequestRecord.Status;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What became of the requests that arrived in the steady window. */
final class Admission {

  private Admission() {}

  static void put(Map<Metric, Double> values, IterationRecord record, SteadyWindow window) {
    if (window.seconds() == 0) {
      return;
    }
    List<RequestRecord> arrived = window.arrivals(record);
    values.put(Metric.OFFERED, arrived.size() / window.seconds());
    values.put(
        Metric.ADMITTED,
        rate(arrived, window, request -> request.instants().admitted() != Instants.ABSENT));
    values.put(Metric.REJECTED, rate(arrived, window, Status.REJECTED));
    values.put(Metric.COMPLETED, rate(arrived, window, Status.COMPLETED));
  }

  private static double rate(List<RequestRecord> arrived, SteadyWindow window, Status status) {
    return rate(arrived, window, request -> request.status() == status);
  }

  private static double rate(
      List<RequestRecord> arrived, SteadyWindow window, Predicate<RequestRecord> counts) {
    return arrived.stream().filter(counts).count() / window.seconds();
  }
}
