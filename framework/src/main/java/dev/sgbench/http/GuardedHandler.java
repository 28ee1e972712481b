package dev.sgbench.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.Lock;
import org.apache.hc.core5.reactor.IOEventHandler;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.util.Timeout;

/**
 * A connection's HTTP machinery behind the connection's lock. It is made to be called by one thread
 * at a time, which the lock grants where two call it: the IO thread, and the one that sends.
 */
final class GuardedHandler implements IOEventHandler {

  /** Something to be told of a session; captures nothing, so that telling it allocates nothing. */
  private interface Event<T, E extends Exception> {
    void tell(IOEventHandler handler, IOSession session, T what) throws E;
  }

  private final IOEventHandler handler;
  private final Lock guard;

  GuardedHandler(IOEventHandler handler, Lock guard) {
    this.handler = handler;
    this.guard = guard;
  }

  private <T, E extends Exception> void guarded(Event<T, E> event, IOSession session, T what)
      throws E {
    guard.lock();
    try {
      event.tell(handler, session, what);
    } finally {
      guard.unlock();
    }
  }

  @Override
  public void connected(IOSession session) throws IOException {
    guarded((to, of, nothing) -> to.connected(of), session, null);
  }

  @Override
  public void inputReady(IOSession session, ByteBuffer source) throws IOException {
    guarded(IOEventHandler::inputReady, session, source);
  }

  @Override
  public void outputReady(IOSession session) throws IOException {
    guarded((to, of, nothing) -> to.outputReady(of), session, null);
  }

  @Override
  public void timeout(IOSession session, Timeout timeout) throws IOException {
    guarded(IOEventHandler::timeout, session, timeout);
  }

  @Override
  public void exception(IOSession session, Exception cause) {
    guarded(IOEventHandler::exception, session, cause);
  }

  @Override
  public void disconnected(IOSession session) {
    guarded((to, of, nothing) -> to.disconnected(of), session, null);
  }
}
