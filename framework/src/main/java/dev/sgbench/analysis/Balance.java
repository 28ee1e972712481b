package dev.sgbench.analysis;

import dev.sgbench.record.Instants;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How evenly the requests that arrived in the steady window were spread over the servers. */
final class Balance {

  private Balance() {}

  /** Puts nothing for one server, or where it is not known which server a request went to. */
  static void put(Map<Metric, Double> values, IterationRecord record, SteadyWindow window) {
    List<RequestRecord> dispatched =
        window.arrivals(record).stream()
            .filter(request -> request.instants().dispatch() != Instants.ABSENT)
            .toList();
    boolean known = dispatched.stream().allMatch(request -> request.server() >= 0);
    if (record.servers() < 2 || dispatched.isEmpty() || !known) {
      return;
    }
    double[] requests = new double[record.servers()];
    double[] tokens = new double[record.servers()];
    for (RequestRecord request : dispatched) {
      requests[request.server()]++;
      tokens[request.server()] += request.request().inputTokens() + request.tokens().tokens();
    }
    values.put(Metric.REQUEST_BALANCE, jain(requests));
    values.put(Metric.TOKEN_BALANCE, jain(tokens));
  }

  /** Jain, Chiu and Hawe, DEC-TR-301, 1984: 1 for equal shares, 1/n if one of n has all. */
  private static double jain(double[] shares) {
    double sum = Arrays.stream(shares).sum();
    double squares = Arrays.stream(shares).map(share -> share * share).sum();
    return sum * sum / (shares.length * squares);
  }
}
