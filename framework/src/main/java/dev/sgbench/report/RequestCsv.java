package dev.sgbench.report;

import dev.sgbench.analysis.RequestTimes;
import dev.sgbench.record.Instants;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.record.RequestTable;
import dev.sgbench.record.ServerReport;
import dev.sgbench.workload.Lineage;
import java.util.List;
import java.util.Locale;

/** {@code requests.csv}: one row for each request. */
final class RequestCsv {

  static final String NAME = RequestTable.NAME;

  /** Frozen: other people's scripts read it. */
  static final List<String> HEADER =
      List.of(
          ("iteration,fork,req_id,class,server,success,error,input_length,output_length,arrival,"
                  + "observed,dispatch,admitted,sent,first_token,last_token,finish,batch,"
                  + "batch_finish,queue_time_in_router,queue_time_in_server,server_latency,"
                  + "total_latency,ttft_from_arrival,ttft_from_dispatch,tpot,max_token_gap,"
                  + "sglang_e2e_latency,sglang_queue_time,cached_tokens,retractions,"
                  + "session,turn,prefix_group,prefix_tokens")
              .split(","));

  private RequestCsv() {}

  static void row(CsvFile file, IterationTag tag, RequestRecord request) {
    boolean success = request.status() == Status.COMPLETED;
    tag.begin(file)
        .number(request.request().id())
        .text(request.request().type())
        .count(request.server())
        .text(success ? "true" : "false")
        .text(error(request))
        .number(request.inputTokens())
        .number(success ? request.tokens().tokens() : request.request().outputTokens());
    instants(file, tag, request);
    file.seconds(RequestTimes.queueTime(request))
        .seconds(RequestTimes.serverQueueTime(request))
        .seconds(RequestTimes.serverLatency(request))
        .seconds(RequestTimes.totalLatency(request))
        .seconds(RequestTimes.ttft(request))
        .seconds(RequestTimes.ttftFromDispatch(request))
        .seconds(RequestTimes.tpot(request))
        .seconds(RequestTimes.maxTokenGap(request));
    report(file, request.report());
    lineage(file, request.request().lineage());
    file.endRow();
  }

  private static String error(RequestRecord request) {
    boolean silent = request.error().isEmpty() && request.status() != Status.COMPLETED;
    return silent ? request.status().name().toLowerCase(Locale.ROOT) : request.error();
  }

  private static void instants(CsvFile file, IterationTag tag, RequestRecord request) {
    Instants at = request.instants();
    tag.instant(file, at.arrival());
    tag.instant(file, at.observed());
    tag.instant(file, at.dispatch());
    tag.instant(file, at.admitted());
    tag.instant(file, at.sent());
    tag.instant(file, at.firstToken());
    tag.instant(file, at.lastToken());
    tag.instant(file, at.finish());
    file.count(request.batch());
    tag.instant(file, at.batchFinish());
  }

  private static void report(CsvFile file, ServerReport report) {
    if (report == null) {
      file.empty().empty().empty().empty();
    } else {
      file.seconds(report.e2eLatency())
          .seconds(report.queueTime())
          .count(report.cachedTokens())
          .count(report.retractions());
    }
  }

  private static void lineage(CsvFile file, Lineage lineage) {
    number(file, lineage.session());
    file.number(lineage.turn());
    number(file, lineage.prefixGroup());
    file.number(lineage.prefixTokens());
  }

  private static void number(CsvFile file, long number) {
    if (number == Lineage.NONE) {
      file.empty();
    } else {
      file.number(number);
    }
  }
}
