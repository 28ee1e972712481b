package dev.sgbench.engine;

import dev.sgbench.record.Instants;
import dev.sgbench.record.ServerReport;
import dev.sgbench.record.TokenTimes;
import dev.sgbench.workload.RequestSpec;

/**
 * One request on its way through a server. The backend's thread writes here without locks; the loop
 * reads only after the event that {@link Listener} brought it.
 */
public final class Exchange {

  /** Hears of what the loop must react to; called on the backend's thread. */
  public interface Listener {

    /** Tokens came: {@code count} more than before. */
    default void tokens(Exchange exchange, int count) {}

    /** The first token came. */
    void firstToken(Exchange exchange);

    /** The exchange is over: {@link Exchange#failure()} tells whether well. */
    void ended(Exchange exchange);
  }

  private final RequestSpec request;
  private final String rid;
  private final int server;
  private final Listener listener;
  private final TokenTimes tokens;
  private long connectNanos;
  private long sent = Instants.ABSENT;
  private long finish = Instants.ABSENT;
  private ServerReport report;
  private Throwable failure;
  private int servedBy;

  /**
   * @param rid the id by which the server knows the request; of one length within a run, since
   *     servers abort by prefix
   */
  public Exchange(RequestSpec request, String rid, int server, Listener listener) {
    this.request = request;
    this.rid = rid;
    this.server = server;
    this.servedBy = server;
    this.listener = listener;
    this.tokens = new TokenTimes(request.outputTokens());
  }

  /** What was asked for. */
  public RequestSpec request() {
    return request;
  }

  /** The id by which the server knows the request. */
  public String rid() {
    return rid;
  }

  /** Index of the server it goes to. */
  public int server() {
    return server;
  }

  /**
   * A router in front of the servers chose; called before the exchange ends.
   *
   * @param index of the server that served it, -1 while that is unknown
   */
  public void servedBy(int index) {
    servedBy = index;
  }

  /** Index of the server that served it, -1 if a router chose and nothing told which. */
  public int servedBy() {
    return servedBy;
  }

  /** A connection had to be set up for it, which took so long. */
  public void connected(long nanos) {
    connectNanos = nanos;
  }

  /** The socket accepted the last byte of the request. */
  public void sent(long instant) {
    sent = instant;
  }

  /**
   * An event brought tokens.
   *
   * @param instant on which its bytes were read
   * @param total tokens received so far
   */
  public void tokens(long instant, int total) {
    boolean first = tokens.events() == 0;
    int count = total - tokens.tokens();
    tokens.add(instant, total);
    tell(first, count);
  }

  /**
   * Events brought one token each.
   *
   * @param source holds an instant for each, at {@code from} to {@code to - 1}
   * @param later so many nanoseconds after those instants their bytes were read
   */
  public void singleTokens(long[] source, int from, int to, long later) {
    boolean first = tokens.events() == 0;
    tokens.addSingle(source, from, to, later);
    tell(first, to - from);
  }

  private void tell(boolean first, int count) {
    listener.tokens(this, count);
    if (first) {
      listener.firstToken(this);
    }
  }

  /** The stream ended as it should. */
  public void completed(long instant, ServerReport serverReport) {
    finish = instant;
    report = serverReport;
    listener.ended(this);
  }

  /** Something broke: the connection, the protocol, or the server said so. */
  public void failed(long instant, Throwable cause) {
    finish = instant;
    failure = cause;
    listener.ended(this);
  }

  /** Nanoseconds spent setting up a connection; 0 if one was reused. */
  public long connectNanos() {
    return connectNanos;
  }

  /** When the socket accepted the request's last byte. */
  public long sent() {
    return sent;
  }

  /** When tokens came. */
  public TokenTimes tokenTimes() {
    return tokens;
  }

  /** When the end of the stream was read. */
  public long finish() {
    return finish;
  }

  /** What the server said at the end; null if it failed. */
  public ServerReport report() {
    return report;
  }

  /** What broke; null if nothing did. */
  public Throwable failure() {
    return failure;
  }
}
