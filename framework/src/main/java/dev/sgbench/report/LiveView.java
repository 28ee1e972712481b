package dev.sgbench.report;

import dev.sgbench.record.ServerSample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi.Style;

/** The lines that a terminal shows while an iteration runs: at most a dozen. */
final class LiveView {

  /** A screen has few lines, and a machine with more servers many. */
  private static final int MOST_SERVERS = 8;

  private static final int BAR = 24;

  private LiveView() {}

  static List<String> lines(Progress.Place place, LiveStats.Snapshot now) {
    List<String> lines = new ArrayList<>();
    lines.add(head(place, now));
    lines.add(load(place, now));
    lines.add(
        "TTFT      " + percentiles(now.ttft()) + "   token gap  " + percentiles(now.tokenGap()));
    now.servers().stream().limit(MOST_SERVERS).map(LiveView::server).forEach(lines::add);
    if (now.servers().size() > MOST_SERVERS) {
      lines.add(others(now.servers().subList(MOST_SERVERS, now.servers().size())));
    }
    return lines;
  }

  private static String head(Progress.Place place, LiveStats.Snapshot now) {
    String where =
        "%s %d of %d, cell %d of %d"
            .formatted(
                place.phase(), place.iteration(), place.iterations(), place.cell(), place.cells());
    Optional<Duration> left = place.left().map(time -> time.minus(now.elapsed()));
    return Style.bold.on()
        + where
        + Style.reset.on()
        + left.map(time -> ", " + time(time) + " left").orElse("")
        + "  "
        + place.name();
  }

  private static String load(Progress.Place place, LiveStats.Snapshot now) {
    StringBuilder line = new StringBuilder("requests  ").append(now.finished());
    line.append(place.requests().isPresent() ? " of " + place.requests().getAsInt() : "");
    line.append(" done, ").append(now.inFlight()).append(" in flight");
    append(line, "asked", place.askedRate());
    append(line, "sent", now.sentRate());
    append(line, "done", now.finishedRate());
    return line.toString();
  }

  private static void append(StringBuilder line, String what, double rate) {
    if (!Double.isNaN(rate)) {
      line.append(String.format(Locale.ROOT, "   %s %.1f req/s", what, rate));
    }
  }

  private static String percentiles(LiveStats.Percentiles of) {
    return Double.isNaN(of.p50())
        ? "none yet"
        : String.format(Locale.ROOT, "p50 %.1f ms  p99 %.1f ms", of.p50() * 1e3, of.p99() * 1e3);
  }

  private static String server(ServerSample server) {
    boolean router = server.limit() == Integer.MAX_VALUE;
    return router
        ? "router    %d requests".formatted(server.dispatched())
        : "server %-3d[%s] %d of %d running, %d queued"
            .formatted(
                server.server(), bar(server), running(server), server.limit(), queued(server));
  }

  private static String others(List<ServerSample> servers) {
    return "and %d more: %d running, %d queued"
        .formatted(
            servers.size(),
            servers.stream().mapToInt(LiveView::running).sum(),
            servers.stream().mapToInt(LiveView::queued).sum());
  }

  private static String bar(ServerSample server) {
    long full = Math.min(BAR, Math.round((double) BAR * running(server) / server.limit()));
    return "#".repeat((int) full) + ".".repeat(BAR - (int) full);
  }

  /** As the server says, and before it has said anything, as the engine counts. */
  private static int running(ServerSample server) {
    return server.reported() == null ? server.admitted() : server.reported().running();
  }

  private static int queued(ServerSample server) {
    return server.reported() == null
        ? server.dispatched() - server.admitted()
        : server.reported().queued();
  }

  private static String time(Duration left) {
    long seconds = Math.max(0, left.toSeconds());
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }
}
