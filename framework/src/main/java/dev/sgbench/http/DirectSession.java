package dev.sgbench.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOEventHandler;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.reactor.ssl.SSLIOSession;

/**
 * A connection whose HTTP machinery any thread may have write, where no other is at work on it;
 * with what the socket does not take, the IO thread goes on.
 */
public abstract class DirectSession extends ForwardingSession {

  private final boolean plain;
  private final ReentrantLock guard = new ReentrantLock();
  private boolean writing;
  private boolean moreToWrite;
  private boolean socketFull;

  /**
   * @param session that knows the socket; one with TLS is left to the IO thread, which alone may
   *     encrypt
   */
  protected DirectSession(IOSession session) {
    super(session);
    this.plain = !(session instanceof SSLIOSession);
  }

  /** Whether bytes go as they are, without TLS. */
  protected final boolean plain() {
    return plain;
  }

  /**
   * Takes the connection for the calling thread, if it is free.
   *
   * @return whether the thread may {@link #writeOut()} and has to {@link #release()}
   */
  protected final boolean acquire() {
    return plain && !guard.isHeldByCurrentThread() && guard.tryLock();
  }

  /** Gives the connection back. */
  protected final void release() {
    guard.unlock();
  }

  /** Asks for output, as the reactor does, until the socket has all of it or takes no more. */
  protected final void writeOut() {
    writing = true;
    try {
      do {
        moreToWrite = false;
        socketFull = false;
        inner().updateWriteTime();
        inner().getHandler().outputReady(this);
      } while (moreToWrite && !socketFull);
    } catch (IOException e) {
      moreToWrite = false;
      inner().getHandler().exception(this, e);
      inner().close(CloseMode.GRACEFUL);
    } finally {
      writing = false;
    }
    if (moreToWrite) {
      inner().setEvent(SelectionKey.OP_WRITE);
    }
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    int count = inner().write(source);
    socketFull = source.hasRemaining();
    return count;
  }

  @Override
  public void upgrade(IOEventHandler handler) {
    inner().upgrade(plain ? new GuardedHandler(handler, guard) : handler);
  }

  /** Each change that reaches the selector interrupts it, which costs three system calls. */
  @Override
  public void setEvent(int operation) {
    if (operation == SelectionKey.OP_WRITE && writesHere()) {
      moreToWrite = true;
    } else if (!waitsFor(operation)) {
      inner().setEvent(operation);
    }
  }

  @Override
  public void clearEvent(int operation) {
    if (operation == SelectionKey.OP_WRITE && writesHere()) {
      moreToWrite = false;
    } else if (waitsFor(operation)) {
      inner().clearEvent(operation);
    }
  }

  private boolean writesHere() {
    return guard.isHeldByCurrentThread() && writing;
  }

  private boolean waitsFor(int operation) {
    inner().getLock().lock();
    try {
      return inner().isOpen() && (inner().getEventMask() & operation) == operation;
    } finally {
      inner().getLock().unlock();
    }
  }
}
