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

  private final IOEventHandler handler;
  private final Lock guard;

  GuardedHandler(IOEventHandler handler, Lock guard) {
    this.handler = handler;
    this.guard = guard;
  }

  @Override
  public void connected(IOSession session) throws IOException {
    guard.lock();
    try {
      handler.connected(session);
    } finally {
      guard.unlock();
    }
  }

  @Override
  public void inputReady(IOSession session, ByteBuffer source) throws IOException {
    guard.lock();
    try {
      handler.inputReady(session, source);
    } finally {
      guard.unlock();
    }
  }

  @Override
  public void outputReady(IOSession session) throws IOException {
    guard.lock();
    try {
      handler.outputReady(session);
    } finally {
      guard.unlock();
    }
  }

  @Override
  public void timeout(IOSession session, Timeout timeout) throws IOException {
    guard.lock();
    try {
      handler.timeout(session, timeout);
    } finally {
      guard.unlock();
    }
  }

  @Override
  public void exception(IOSession session, Exception cause) {
    guard.lock();
    try {
      handler.exception(session, cause);
    } finally {
      guard.unlock();
    }
  }

  @Override
  public void disconnected(IOSession session) {
    guard.lock();
    try {
      handler.disconnected(session);
    } finally {
      guard.unlock();
    }
  }
}
