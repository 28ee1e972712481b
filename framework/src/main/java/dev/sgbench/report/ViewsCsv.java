package dev.sgbench.report;

import dev.sgbench.record.PolicyInput;
import dev.sgbench.record.PolicyInput.Figure;
import dev.sgbench.record.PolicyInput.News;
import dev.sgbench.record.PolicyInput.Report;
import dev.sgbench.routing.ServerView.Reported;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * {@code views.csv}: one row for each call of a routing policy, with what came into its sight from
 * outside since the call before. Short, since there are several for each request: the cell is a
 * number, and of a report only what changed is written.
 */
public final class ViewsCsv {

  /** The file's name. */
  public static final String NAME = "views.csv";

  static final List<String> HEADER =
      List.of(
          "cell",
          "iteration",
          "fork",
          "time",
          "event",
          "req_id",
          "actions",
          "limits",
          "tokens",
          "reports",
          "servers",
          "clock");

  static final String START = "start";

  /** The event of a row that says that the deadline passed. */
  public static final String CLOSE = "close";

  private final CsvFile file;
  private final IterationTag tag;
  private final Map<Integer, Reported> reported = new HashMap<>();

  /** The rows of one iteration. */
  ViewsCsv(CsvFile file, IterationTag tag) {
    this.file = file;
    this.tag = tag;
  }

  void row(PolicyInput input) {
    if (input instanceof PolicyInput.Call call) {
      begin(call, call.trigger()).count(call.request()).number(call.actions());
      news(call.news(), call.instant());
      file.empty().empty().endRow();
    } else if (input instanceof PolicyInput.Start start) {
      begin(start, START).empty().empty().empty().empty().empty();
      file.text(servers(start.servers())).number(start.instant()).endRow();
    } else {
      begin(input, CLOSE).empty().empty().empty().empty().empty().empty().empty().endRow();
    }
  }

  private CsvFile begin(PolicyInput input, String event) {
    file.number(tag.cell()).number(tag.iteration()).number(tag.fork());
    tag.instant(file, input.instant());
    return file.text(event);
  }

  private static String servers(List<PolicyInput.Server> servers) {
    StringBuilder text = new StringBuilder();
    for (PolicyInput.Server server : servers) {
      separate(text).append(server.ceiling()).append('/');
      text.append(server.kvCapacityTokens()).append('/').append(server.maxRunning());
    }
    return text.toString();
  }

  private void news(News news, long now) {
    if (news.isEmpty()) {
      file.empty().empty().empty();
      return;
    }
    file.text(figures(news.limits())).text(figures(news.tokens()));
    StringBuilder text = new StringBuilder();
    for (Report report : news.reports()) {
      report(separate(text).append(report.server()).append(':'), report, now);
    }
    file.text(text.toString());
  }

  private static String figures(List<Figure> figures) {
    StringBuilder text = new StringBuilder();
    for (Figure figure : figures) {
      separate(text).append(figure.server()).append(':').append(figure.value());
    }
    return text.toString();
  }

  /** Age, running, queued, used tokens and throughput; those that are as before stay empty. */
  private void report(StringBuilder text, Report report, long now) {
    Reported is = report.reported();
    Reported was = reported.put(report.server(), is);
    boolean first = was == null;
    text.append(is.age(now)).append('/');
    changed(text, first ? null : was.running(), is.running()).append('/');
    changed(text, first ? null : was.queued(), is.queued()).append('/');
    changed(text, first ? null : was.usedTokens(), is.usedTokens()).append('/');
    changed(text, first ? null : was.throughput(), is.throughput());
  }

  private static StringBuilder changed(StringBuilder text, Object was, Object is) {
    return Objects.equals(was, is) ? text : text.append(is);
  }

  private static StringBuilder separate(StringBuilder text) {
    return text.isEmpty() ? text : text.append(' ');
  }
}
