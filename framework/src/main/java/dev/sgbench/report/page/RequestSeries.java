package dev.sgbench.report.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.record.RequestTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one iteration's requests look like over time. Times are seconds after the iteration's first
 * arrival.
 */
final class RequestSeries {

  static final String TABLE = RequestTable.NAME;

  static final List<String> COLUMNS =
      List.of(
          "req_id",
          "server",
          "success",
          "input_length",
          "output_length",
          "arrival",
          "observed",
          "dispatch",
          "first_token",
          "finish",
          "batch",
          "batch_finish",
          "queue_time_in_router",
          "queue_time_in_server",
          "server_latency",
          "total_latency",
          "ttft_from_arrival",
          "tpot",
          "max_token_gap");

  private static final int GANTT = 100;
  private static final int SHARE_POINTS = 60;

  private final Rows rows;
  private final Window steady;
  private final double[] arrival;
  private final double[] end;
  private final double origin;
  private final TimeBins bins;

  /**
   * @param rows at least one
   * @param steady its steady window
   * @param points how many bins there may be
   */
  RequestSeries(Rows rows, Window steady, int points) {
    this.rows = rows;
    this.steady = steady;
    this.arrival = rows.column("arrival");
    this.end = ends(rows);
    this.origin = Arrays.stream(arrival).min().orElseThrow();
    double last =
        Arrays.stream(end).filter(at -> !Double.isNaN(at)).max().orElse(Double.NEGATIVE_INFINITY);
    double to = Math.max(last, Arrays.stream(arrival).max().orElseThrow());
    // An iteration of one instant still gets a stretch of time.
    this.bins = new TimeBins(origin, Math.max(to, origin + 1e-6), points);
  }

  /** The iteration's first arrival, in seconds from the run's. */
  double origin() {
    return origin;
  }

  ObjectNode json() {
    ObjectNode json = Json.object();
    json.put("width", bins.width());
    json.put("bins", bins.count());
    put(json, "steady", new double[] {steady.from() - origin, steady.to() - origin});
    double[] one = new double[rows.size()];
    Arrays.fill(one, 1);
    double[] dispatch = rows.column("dispatch");
    double[] firstToken = rows.column("first_token");
    double[] finish = rows.column("finish");
    put(json, "arrivals", bins.rate(arrival, one));
    put(json, "taken", bins.rate(rows.column("observed"), one));
    put(json, "completions", bins.rate(finish, one));
    put(json, "inputTokens", bins.rate(firstToken, rows.column("input_length")));
    put(json, "outputTokens", bins.rate(finish, rows.column("output_length")));
    put(json, "waiting", bins.open(arrival, dispatch));
    put(json, "prefilling", bins.open(dispatch, firstToken));
    put(json, "decoding", bins.open(firstToken, finish));
    put(json, "latency", bins.mean(end, rows.column("total_latency")));
    put(json, "ttft", bins.mean(firstToken, rows.column("ttft_from_arrival")));
    json.set("gantt", gantt());
    double last = Arrays.stream(rows.column("server")).filter(s -> s >= 0).max().orElse(0);
    if (last > 0) {
      json.set("shares", shares((int) last + 1));
    }
    return json;
  }

  /** When a request was over for its user. */
  private static double[] ends(Rows rows) {
    double[] ends = rows.column("finish").clone();
    double[] batch = rows.column("batch_finish");
    for (int i = 0; i < ends.length; i++) {
      ends[i] = Double.isNaN(batch[i]) ? ends[i] : batch[i];
    }
    return ends;
  }

  /** The first requests, one after the other. */
  private ObjectNode gantt() {
    int[] first = first(arrival);
    ObjectNode json = Json.object();
    for (String id : List.of("req_id", "server")) {
      put(json, id, pick(rows.column(id), first, 0));
    }
    for (String instant : List.of("arrival", "dispatch", "first_token", "finish", "batch_finish")) {
      put(json, instant, pick(rows.column(instant), first, origin));
    }
    return json;
  }

  /** Row numbers of the earliest arrivals, in order. */
  private static int[] first(double[] arrival) {
    double[] sorted = arrival.clone();
    Arrays.sort(sorted);
    double last = sorted[Math.min(GANTT, sorted.length) - 1];
    return IntStream.range(0, arrival.length)
        .filter(i -> arrival[i] <= last)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> arrival[i]))
        .limit(GANTT)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Each server's share of the first k dispatched requests, as k grows. */
  private ObjectNode shares(int servers) {
    int[] order = order(rows.column("dispatch")).toArray();
    double[] server = rows.column("server");
    int[] sent = new int[servers];
    int points = Math.min(SHARE_POINTS, order.length);
    double[] requests = new double[points];
    double[][] share = new double[servers][points];
    int k = 0;
    for (int point = 0; point < points; point++) {
      for (int upTo = (int) ((point + 1L) * order.length / points); k < upTo; k++) {
        sent[(int) server[order[k]]]++;
      }
      requests[point] = k;
      for (int s = 0; s < servers; s++) {
        share[s][point] = (double) sent[s] / k;
      }
    }
    ObjectNode json = Json.object();
    put(json, "requests", requests);
    var array = json.putArray("share");
    Arrays.stream(share).forEach(one -> array.add(Json.plotted(one)));
    return json;
  }

  /** Row numbers in order of an instant, without those where it never came. */
  private static IntStream order(double[] instant) {
    return IntStream.range(0, instant.length)
        .filter(i -> !Double.isNaN(instant[i]))
        .boxed()
        .sorted((a, b) -> Double.compare(instant[a], instant[b]))
        .mapToInt(Integer::intValue);
  }

  private static double[] pick(double[] values, int[] order, double origin) {
    return Arrays.stream(order).mapToDouble(i -> values[i] - origin).toArray();
  }

  private static void put(ObjectNode json, String name, double[] values) {
    json.set(name, Json.plotted(values));
  }
}
