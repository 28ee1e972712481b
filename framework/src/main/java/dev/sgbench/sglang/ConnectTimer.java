package dev.sgbench.sglang;

import dev.sgbench.time.Clock;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.nio.AsyncClientConnectionManager;
import org.apache.hc.client5.http.nio.AsyncConnectionEndpoint;
import org.apache.hc.core5.concurrent.CallbackContribution;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.ConnectionInitiator;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Measures how long a connection takes to set up, and leaves that in the request's context. */
final class ConnectTimer implements AsyncClientConnectionManager {

  private static final String NANOS = ConnectTimer.class.getName();

  private final AsyncClientConnectionManager connections;
  private final Clock clock;

  ConnectTimer(AsyncClientConnectionManager connections, Clock clock) {
    this.connections = connections;
    this.clock = clock;
  }

  /**
   * Nanoseconds spent on a connection for the request of {@code context}; null if one was reused.
   */
  static Long nanos(HttpContext context) {
    return (Long) context.getAttribute(NANOS);
  }

  @Override
  public Future<AsyncConnectionEndpoint> connect(
      AsyncConnectionEndpoint endpoint,
      ConnectionInitiator initiator,
      Timeout timeout,
      Object attachment,
      HttpContext context,
      FutureCallback<AsyncConnectionEndpoint> callback) {
    long start = clock.nanos();
    FutureCallback<AsyncConnectionEndpoint> timed =
        new CallbackContribution<>(callback) {
          @Override
          public void completed(AsyncConnectionEndpoint connected) {
            context.setAttribute(NANOS, clock.nanos() - start);
            callback.completed(connected);
          }
        };
    return connections.connect(endpoint, initiator, timeout, attachment, context, timed);
  }

  @Override
  public Future<AsyncConnectionEndpoint> lease(
      String id,
      HttpRoute route,
      Object state,
      Timeout timeout,
      FutureCallback<AsyncConnectionEndpoint> callback) {
    return connections.lease(id, route, state, timeout, callback);
  }

  @Override
  public void release(AsyncConnectionEndpoint endpoint, Object state, TimeValue keepAlive) {
    connections.release(endpoint, state, keepAlive);
  }

  @Override
  public void upgrade(AsyncConnectionEndpoint endpoint, Object attachment, HttpContext context) {
    connections.upgrade(endpoint, attachment, context);
  }

  @Override
  public void close(CloseMode mode) {
    connections.close(mode);
  }

  @Override
  public void close() throws java.io.IOException {
    connections.close();
  }
}
