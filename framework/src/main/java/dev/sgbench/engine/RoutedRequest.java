package dev.sgbench.engine;

import dev.sgbench.record.Instants;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.RowCheck;
import dev.sgbench.record.TokenTimes;
import dev.sgbench.routing.Input;
import dev.sgbench.routing.RequestView;
import dev.sgbench.workload.Prompt;
import dev.sgbench.workload.RequestSpec;
import java.util.Optional;

/** A request on its way through the loop. */
final class RoutedRequest implements RequestView {

  /** Where it is. */
  enum State {
    QUEUED,
    DISPATCHED,
    SENT,
    OVER
  }

  private final RequestSpec spec;
  private final Inputs inputs;
  private final long arrival;
  private final long observed;
  private State state = State.QUEUED;
  private long dispatch = Instants.ABSENT;
  private long admitted = Instants.ABSENT;
  private int server = -1;
  private int batch = -1;
  private Exchange exchange;
  private RequestRecord whole;
  private String broken;

  RoutedRequest(RequestSpec spec, Inputs inputs, long arrival, long observed) {
    this.spec = spec;
    this.inputs = inputs;
    this.arrival = arrival;
    this.observed = observed;
  }

  void dispatched(long instant, int toServer) {
    state = State.DISPATCHED;
    dispatch = instant;
    server = toServer;
  }

  void sent(long instant, Exchange through) {
    state = State.SENT;
    admitted = instant;
    exchange = through;
  }

  void over() {
    state = State.OVER;
  }

  void joinBatch(int number) {
    batch = number;
  }

  /** The row of this request; what the backend's thread wrote is read only once it is over. */
  RequestRecord record(RequestRecord.Status status, String error, long batchFinish) {
    boolean answered = state == State.OVER && exchange != null;
    TokenTimes tokens = answered ? exchange.tokenTimes() : TokenTimes.none();
    return new RequestRecord(
        spec,
        status,
        error,
        exchange == null ? server : exchange.servedBy(),
        batch,
        answered ? exchange.connectNanos() : 0,
        instants(tokens, answered, batchFinish),
        tokens,
        answered ? exchange.report() : null);
  }

  private Instants instants(TokenTimes tokens, boolean answered, long batchFinish) {
    int events = tokens.events();
    return new Instants(
        arrival,
        observed,
        dispatch,
        admitted,
        answered ? exchange.sent() : Instants.ABSENT,
        events == 0 ? Instants.ABSENT : tokens.instant(0),
        events == 0 ? Instants.ABSENT : tokens.instant(events - 1),
        answered ? exchange.finish() : Instants.ABSENT,
        batchFinish);
  }

  /**
   * Demands that this request, which is over, was served as asked for.
   *
   * @throws RequestFailedException if it failed or its row breaks a rule
   */
  void requireWhole() {
    Throwable failure = exchange.failure();
    if (failure != null) {
      broken = failure.toString();
      throw new RequestFailedException(
          "%s failed on server %d: %s".formatted(this, server, failure.getMessage()), failure);
    }
    // Its batch cannot have ended before it did: so much is known by now.
    long batchFinish = batch < 0 ? Instants.ABSENT : exchange.finish();
    RequestRecord row = record(RequestRecord.Status.COMPLETED, "", batchFinish);
    Optional<String> violation = RowCheck.violation(row);
    if (violation.isPresent()) {
      broken = violation.get();
      throw new RequestFailedException(
          "%s on server %d breaks a rule every request obeys: %s; %s, %s"
              .formatted(this, server, broken, row.instants(), row.report()),
          null);
    }
    whole = row;
  }

  /** The row of this request, which {@link #requireWhole()} has found whole. */
  RequestRecord completed(long batchFinish) {
    return batch < 0 ? whole : record(RequestRecord.Status.COMPLETED, "", batchFinish);
  }

  /** What broke this request, or {@code otherwise}. */
  String failure(String otherwise) {
    return broken == null ? otherwise : broken;
  }

  RequestSpec spec() {
    return spec;
  }

  State state() {
    return state;
  }

  long dispatch() {
    return dispatch;
  }

  int server() {
    return server;
  }

  Exchange exchange() {
    return exchange;
  }

  /** Input and asked-for output tokens. */
  long tokens() {
    return (long) spec.inputTokens() + spec.outputTokens();
  }

  @Override
  public int id() {
    return spec.id();
  }

  @Override
  public long arrival() {
    return arrival;
  }

  @Override
  public String type() {
    return spec.type();
  }

  @Override
  public int inputTokens() {
    return spec.inputTokens();
  }

  @Override
  public int expectedOutputTokens() {
    inputs.require(Input.EXPECTED_OUTPUT);
    return spec.outputTokens();
  }

  @Override
  public Prompt prompt() {
    inputs.require(Input.PROMPT);
    return spec.prompt();
  }

  @Override
  public long session() {
    inputs.require(Input.SESSION);
    return spec.lineage().session();
  }

  @Override
  public long prefixGroup() {
    inputs.require(Input.PREFIX);
    return spec.lineage().prefixGroup();
  }

  @Override
  public int prefixTokens() {
    inputs.require(Input.PREFIX);
    return spec.lineage().prefixTokens();
  }

  /** The loop keeps requests in a hashed set; asking the JVM for an identity is slower. */
  @Override
  public int hashCode() {
    return spec.id();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public String toString() {
    return "request %d (%d tokens in, %d out, %s)"
        .formatted(spec.id(), spec.inputTokens(), spec.outputTokens(), state);
  }
}
