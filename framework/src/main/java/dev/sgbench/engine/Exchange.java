package dev.sgbench.engine;

import dev.sgbench.record.EventTimes;
import dev.sgbench.record.Instants;
import dev.sgbench.record.ServerReport;
import dev.sgbench.record.StepTimes;
import dev.sgbench.record.TokenTimes;
import dev.sgbench.workload.RequestSpec;

/**
 * One request on its way through a server. The backend's thread writes here without locks; the loop
 * reads only after the event that {@link Listener} brought it.
 */
public final class Exchange {

  /** Hears of what the loop must react to; called on the backend's thread. */
  public interface Listener {

    /** So many tokens came from the exchange's server: its own, or those of a whole batch. */
    default void received(int count) {}

    /** The first token came. */
    void firstToken(Exchange exchange);

    /** The exchange is over: {@link Exchange#failure()} tells whether well. */
    void ended(Exchange exchange);
  }

  private final RequestSpec request;
  private final String rid;
  private final int server;
  private final Listener listener;
  private TokenTimes tokens;
  private EventTimes own;
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
    boolean first = own == null;
    if (first) {
      own = new EventTimes(request.outputTokens());
      tokens = own;
    }
    int count = total - own.tokens();
    own.add(instant, total);
    listener.received(count);
    if (first) {
      listener.firstToken(this);
    }
  }

  /**
   * Its first token came. When that was and when others follow, the server writes into {@code
   * times}, and it tells by {@link #received} how many there are.
   */
  public void firstToken(StepTimes times) {
    tokens = times;
    listener.firstToken(this);
  }

  /** So many tokens came from this exchange's server, for this request and others. */
  public void received(int count) {
    listener.received(count);
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
    return tokens == null ? TokenTimes.none() : tokens;
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
