package dev.sgbench.report.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What one iteration's GPUs drew, and how fast they ran, over time. */
final class GpuSeries {

  static final String TABLE = "gpus.csv";

  static final List<String> COLUMNS = List.of("time", "gpu", "power", "sm_clock");

  private GpuSeries() {}

  /** One object for each GPU; of more looks than a screen can show, neighbours are averaged. */
  static ArrayNode json(Rows rows, double origin, int points) {
    ArrayNode gpus = Json.array();
    double[] gpu = rows.column("gpu");
    for (double index : Arrays.stream(gpu).distinct().sorted().toArray()) {
      int[] own = IntStream.range(0, gpu.length).filter(i -> gpu[i] == index).toArray();
      int count = Math.min(points, own.length);
      double[] time = ServerSeries.pick(rows, "time", own);
      ObjectNode one = gpus.addObject();
      one.put("gpu", (int) index);
      one.set(
          "time",
          Json.plotted(
              Arrays.stream(ServerSeries.means(time, count)).map(t -> t - origin).toArray()));
      for (String column : List.of("power", "sm_clock")) {
        double[] values = ServerSeries.pick(rows, column, own);
        one.set(column, Json.plotted(ServerSeries.means(values, count)));
      }
    }
    return gpus;
  }
}
