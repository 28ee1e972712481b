package dev.sgbench.record;

import dev.sgbench.workload.RequestSpec;
import dev.sgbench.workload.TextPrompt;

/**
 * Everything that is known of one request of one iteration.
 *
 * @param request what was asked for
 * @param status how it ended
 * @param error what went wrong, empty if nothing did
 * @param server index of the server, -1 if it was never dispatched, or if a router of another
 *     process chose it and nothing told which
 * @param batch number of its static batch within the iteration, -1 outside static batching
 * @param connectNanos spent setting up a connection for it, 0 if one was reused
 * @param instants when things happened
 * @param tokens when its tokens came
 * @param report what the server said of it; null unless it ended by the server's own word
 */
public record RequestRecord(
    RequestSpec request,
    Status status,
    String error,
    int server,
    int batch,
    long connectNanos,
    Instants instants,
    TokenTimes tokens,
    ServerReport report)
    implements RequestFacts {

  @Override
  public int id() {
    return request.id();
  }

  @Override
  public String type() {
    return request.type();
  }

  @Override
  public int turn() {
    return request.lineage().turn();
  }

  /** Of a text every word is one. */
  @Override
  public int plannedInput() {
    return request.inputTokens();
  }

  @Override
  public int inputTokens() {
    return text() && report != null ? report.promptTokens() : request.inputTokens();
  }

  @Override
  public int retractions() {
    return report == null ? -1 : report.retractions();
  }

  @Override
  public double e2eLatency() {
    return report == null ? Double.NaN : report.e2eLatency();
  }

  @Override
  public double queueTime() {
    return report == null ? Double.NaN : report.queueTime();
  }

  /** Whether the server's tokenizer made its tokens. */
  boolean text() {
    return request.prompt() instanceof TextPrompt;
  }

  /** How a request ended. */
  public enum Status {
    /** Served in full. */
    COMPLETED,
    /** Turned away by the policy. */
    REJECTED,
    /** Still waiting when its phase ended by time: in no batch, or never dispatched. */
    UNSERVED,
    /** The transport, the server or the stream failed; ends the run. */
    FAILED
  }
}
