package dev.sgbench.report.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;

/** Changes of running limits in one iteration, in seconds after its first arrival. */
final class LimitSeries {

  static final String TABLE = "limits.csv";

  static final List<String> COLUMNS =
      List.of("server", "from", "to", "requested", "acknowledged", "effective");

  private LimitSeries() {}

  static ObjectNode json(Rows rows, double origin) {
    ObjectNode json = Json.object();
    for (String count : List.of("server", "from", "to")) {
      json.set(count, Json.exact(rows.column(count)));
    }
    for (String instant : List.of("requested", "acknowledged", "effective")) {
      double[] at = Arrays.stream(rows.column(instant)).map(t -> t - origin).toArray();
      json.set(instant, Json.plotted(at));
    }
    return json;
  }
}
