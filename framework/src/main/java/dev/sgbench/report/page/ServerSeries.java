package dev.sgbench.report.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one iteration's servers look like over time: of so many samples that a screen cannot show
 * them, neighbours are averaged. Times are seconds after the iteration's first arrival.
 */
final class ServerSeries {

  static final String TABLE = "servers.csv";

  static final List<String> COLUMNS =
      List.of(
          "time",
          "server",
          "dispatched",
          "admitted",
          "tokens",
          "limit",
          "reported_running",
          "reported_queued",
          "reported_used_tokens");

  private ServerSeries() {}

  /** One object for each server. */
  static ArrayNode json(Rows rows, double origin, int points) {
    ArrayNode servers = Json.array();
    double[] server = rows.column("server");
    int count = (int) Arrays.stream(server).max().orElse(-1) + 1;
    for (int s = 0; s < count; s++) {
      int index = s;
      int[] own = IntStream.range(0, server.length).filter(i -> server[i] == index).toArray();
      servers.add(one(rows, own, origin, Math.min(points, own.length)));
    }
    return servers;
  }

  private static ObjectNode one(Rows rows, int[] own, double origin, int points) {
    ObjectNode json = Json.object();
    double[] time = pick(rows, "time", own);
    double[] tokens = pick(rows, "tokens", own);
    double[] rate = new double[points];
    double[] at = new double[points];
    double[] limit = new double[points];
    double[] limits = pick(rows, "limit", own);
    for (int point = 0; point < points; point++) {
      int from = begin(point, points, own.length);
      int last = begin(point + 1, points, own.length) - 1;
      int before = Math.max(0, from - 1);
      at[point] = time[last] - origin;
      limit[point] = limits[last];
      rate[point] = (tokens[last] - tokens[before]) / (time[last] - time[before]);
    }
    json.set("time", Json.plotted(at));
    json.set("limit", Json.plotted(limit));
    json.set("tokens", Json.plotted(rate));
    json.set("inFlight", Json.plotted(means(pick(rows, "dispatched", own), points)));
    json.set("admitted", Json.plotted(means(pick(rows, "admitted", own), points)));
    json.set("running", Json.plotted(means(pick(rows, "reported_running", own), points)));
    json.set("queued", Json.plotted(means(pick(rows, "reported_queued", own), points)));
    json.set("kvTokens", Json.plotted(means(pick(rows, "reported_used_tokens", own), points)));
    return json;
  }

  /** Means of equally many neighbours; a server that did not say is left out of them. */
  static double[] means(double[] values, int points) {
    double[] means = new double[points];
    for (int point = 0; point < points; point++) {
      means[point] =
          Arrays.stream(
                  values,
                  begin(point, points, values.length),
                  begin(point + 1, points, values.length))
              .filter(value -> !Double.isNaN(value))
              .average()
              .orElse(Double.NaN);
    }
    return means;
  }

  private static int begin(int point, int points, int samples) {
    return (int) ((long) point * samples / points);
  }

  static double[] pick(Rows rows, String column, int[] own) {
    double[] values = rows.column(column);
    return Arrays.stream(own).mapToDouble(i -> values[i]).toArray();
  }
}
