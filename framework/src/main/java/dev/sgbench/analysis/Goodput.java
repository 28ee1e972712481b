package dev.sgbench.analysis;

import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.workload.Objective;
import java.time.Duration;
import java.util.Map;

/** What was delivered in time: a request that is late, turned away or unserved does not count. */
final class Goodput {

  private Goodput() {}

  static void put(
      Map<Metric, Double> values,
      IterationRecord record,
      SteadyWindow window,
      Objective objective) {
    if (objective.limits().isEmpty()) {
      return;
    }
    long delivered = 0;
    long arrived = 0;
    long arrivedAndMet = 0;
    for (RequestFacts request : record.requests()) {
      boolean met = meets(request, objective);
      delivered += met && window.contains(request.instants().finish()) ? 1 : 0;
      if (window.contains(request.instants().arrival())) {
        arrived++;
        arrivedAndMet += met ? 1 : 0;
      }
    }
    values.put(Metric.GOODPUT, window.seconds() > 0 ? delivered / window.seconds() : Double.NaN);
    values.put(Metric.OBJECTIVE_ATTAINMENT, (double) arrivedAndMet / arrived);
  }

  private static boolean meets(RequestFacts request, Objective objective) {
    if (request.status() != Status.COMPLETED) {
      return false;
    }
    for (Map.Entry<Objective.Time, Duration> limit : objective.limits().entrySet()) {
      if (seconds(request, limit.getKey()) > limit.getValue().toNanos() / 1e9) {
        return false;
      }
    }
    return true;
  }

  /** NaN, which is above no limit, where a request has no such time. */
  private static double seconds(RequestFacts request, Objective.Time time) {
    return switch (time) {
      case TTFT -> RequestTimes.ttft(request);
      case TPOT -> RequestTimes.tpot(request);
      case TOKEN_GAP_MAX -> RequestTimes.maxTokenGap(request);
      case TOTAL_LATENCY -> RequestTimes.totalLatency(request);
    };
  }
}
