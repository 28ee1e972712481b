package dev.sgbench.analysis;

import dev.sgbench.record.Instants;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestFacts;
import java.util.Arrays;
import java.util.Map;

/** How evenly the requests that arrived in the steady window were spread over the servers. */
final class Balance {

  private Balance() {}

  /** Puts nothing for one server, or where it is not known which server a request went to. */
  static void put(Map<Metric, Double> values, IterationRecord record, SteadyWindow window) {
    double[] requests = new double[record.servers()];
    double[] tokens = new double[record.servers()];
    for (RequestFacts request : record.requests()) {
      Instants at = request.instants();
      if (!window.contains(at.arrival()) || at.dispatch() == Instants.ABSENT) {
        continue;
      }
      if (request.server() < 0) {
        return;
      }
      requests[request.server()]++;
      tokens[request.server()] += request.plannedInput() + request.tokens().tokens();
    }
    if (record.servers() > 1 && Arrays.stream(requests).sum() > 0) {
      values.put(Metric.REQUEST_BALANCE, jain(requests));
      values.put(Metric.TOKEN_BALANCE, jain(tokens));
    }
  }

  /** Jain, Chiu and Hawe, DEC-TR-301, 1984: 1 for equal shares, 1/n if one of n has all. */
  private static double jain(double[] shares) {
    double sum = Arrays.stream(shares).sum();
    double squares = Arrays.stream(shares).map(share -> share * share).sum();
    return sum * sum / (shares.length * squares);
  }
}
