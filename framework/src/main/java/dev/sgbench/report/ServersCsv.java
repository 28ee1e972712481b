package dev.sgbench.report;

import dev.sgbench.record.ServerSample;
import dev.sgbench.routing.ServerView.Reported;
import java.util.List;

/** {@code servers.csv}: one row each time a server was looked at. */
final class ServersCsv {

  static final String NAME = "servers.csv";

  static final List<String> HEADER =
      List.of(
          "iteration",
          "fork",
          "time",
          "server",
          "dispatched",
          "admitted",
          "tokens",
          "limit",
          "reported_time",
          "reported_running",
          "reported_queued",
          "reported_used_tokens",
          "reported_throughput");

  private ServersCsv() {}

  static void row(CsvFile file, IterationTag tag, ServerSample sample) {
    tag.begin(file);
    tag.instant(file, sample.instant());
    file.number(sample.server())
        .number(sample.dispatched())
        .number(sample.admitted())
        .number(sample.tokens())
        .number(sample.limit());
    Reported reported = sample.reported();
    if (reported == null) {
      file.empty().empty().empty().empty().empty();
    } else {
      tag.instant(file, reported.instant());
      file.number(reported.running())
          .number(reported.queued())
          .number(reported.usedTokens())
          .decimal(reported.throughput());
    }
    file.endRow();
  }
}
