package dev.sgbench.report.replay;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.sgbench.record.PolicyInput;
import dev.sgbench.record.PolicyInput.Figure;
import dev.sgbench.record.PolicyInput.News;
import dev.sgbench.record.PolicyInput.Report;
import dev.sgbench.report.ViewsCsv;
import dev.sgbench.routing.ServerView.Reported;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the rows of one iteration in {@code views.csv}, the first of which says how it started. */
final class ViewReader {

  private final PolicyInput.Start start;
  private final long origin;
  private final Map<Integer, Reported> reported = new HashMap<>();

  /**
   * @param first row of the iteration
   */
  ViewReader(NamedCsvRecord first) {
    long instant = Long.parseLong(first.getField("clock"));
    origin = instant - Rows.nanos(first, "time", 0);
    List<PolicyInput.Server> servers = new ArrayList<>();
    for (String server : first.getField("servers").split(" ", -1)) {
      String[] parts = server.split("/", -1);
      servers.add(
          new PolicyInput.Server(
              Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2])));
    }
    start = new PolicyInput.Start(instant, servers);
  }

  PolicyInput.Start start() {
    return start;
  }

  /** The instant, by the run's clock, from which the report counts times. */
  long origin() {
    return origin;
  }

  /** A row after the first. */
  PolicyInput read(NamedCsvRecord row) {
    long instant = origin + Rows.nanos(row, "time", 0);
    String event = row.getField("event");
    if (event.equals(ViewsCsv.CLOSE)) {
      return new PolicyInput.Close(instant);
    }
    News news =
        new News(
            list(row, "limits", ViewReader::figure),
            list(row, "tokens", ViewReader::figure),
            list(row, "reports", text -> report(text, instant)));
    return new PolicyInput.Call(
        instant, event, Rows.count(row, "req_id"), Rows.integer(row, "actions"), news);
  }

  private static <T> List<T> list(NamedCsvRecord row, String column, Function<String, T> item) {
    List<T> items = new ArrayList<>();
    if (!row.getField(column).isEmpty()) {
      for (String text : row.getField(column).split(" ", -1)) {
        items.add(item.apply(text));
      }
    }
    return items;
  }

  private static Figure figure(String text) {
    int colon = text.indexOf(':');
    return new Figure(
        Integer.parseInt(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
  }

  private Report report(String text, long now) {
    int colon = text.indexOf(':');
    int server = Integer.parseInt(text.substring(0, colon));
    String[] parts = text.substring(colon + 1).split("/", -1);
    Reported was = reported.get(server);
    Reported is =
        new Reported(
            now - Long.parseLong(parts[0]),
            parts[1].isEmpty() ? was.running() : Integer.parseInt(parts[1]),
            parts[2].isEmpty() ? was.queued() : Integer.parseInt(parts[2]),
            parts[3].isEmpty() ? was.usedTokens() : Long.parseLong(parts[3]),
            parts[4].isEmpty() ? was.throughput() : Double.parseDouble(parts[4]));
    reported.put(server, is);
    return new Report(server, is);
  }
}
