package dev.sgbench.sglang;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectionKey;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import jdk.net.ExtendedSocketOptions;
import org.apache.hc.core5.http.nio.command.RequestExecutionCommand;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.Command;
import org.apache.hc.core5.reactor.IOEventHandler;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.reactor.ssl.SSLIOSession;
import org.apache.hc.core5.util.Timeout;

/**
 * A connection that stamps every read and write as it returns, and sends on the thread that asks.
 *
 * <p>It reads once each time the selector says that there is something: the HTTP machinery asks
 * again until it gets nothing, which would mix bytes of two reads in one buffer and cost a system
 * call for every event. The selector reports what is left at once. TLS keeps bytes the selector
 * does not know of, so there every read goes through.
 */
final class StampedSession implements IOSession {

  private final IOSession session;
  private final IoStamps stamps;
  private final boolean plain;
  private final boolean quickAck;
  private final ReentrantLock guard = new ReentrantLock();
  private boolean readable = true;
  private long lastWrite;
  private Command sending;
  private boolean sendingHere;
  private boolean moreToWrite;
  private boolean socketFull;

  /**
   * @param quickAck whether everything read is acknowledged at once
   */
  StampedSession(IOSession session, IoStamps stamps, boolean quickAck) {
    this.session = session;
    this.stamps = stamps;
    this.quickAck = quickAck;
    this.plain = !(session instanceof SSLIOSession);
  }

  /** When the socket accepted the last byte written so far. */
  long lastWrite() {
    return lastWrite;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    if (!readable) {
      return 0;
    }
    readable = !plain;
    int count = session.read(target);
    if (count > 0) {
      stamps.readReturned(this);
    }
    if (quickAck) {
      acknowledgeAtOnce();
    }
    return count;
  }

  /** The kernel takes the wish back after a while, so it is renewed with every read. */
  private void acknowledgeAtOnce() throws IOException {
    if (session.isOpen() && session.channel() instanceof NetworkChannel socket) {
      socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
    }
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    int count = session.write(source);
    if (count > 0) {
      lastWrite = stamps.now();
    }
    socketFull = source.hasRemaining();
    return count;
  }

  /**
   * Writes a request to the socket at once, if nobody is at work on this connection; otherwise, and
   * with what the socket does not take, the IO thread does, as soon as it comes to it.
   */
  @Override
  public void enqueue(Command command, Command.Priority priority) {
    if (!sentHere(command)) {
      session.enqueue(command, priority);
    }
  }

  private boolean sentHere(Command command) {
    if (!plain
        || !(command instanceof RequestExecutionCommand)
        || guard.isHeldByCurrentThread()
        || !guard.tryLock()) {
      return false;
    }
    try {
      if (!session.isOpen() || session.hasCommands()) {
        return false;
      }
      sending = command;
      playReactor();
      return sending == null;
    } finally {
      sending = null;
      guard.unlock();
    }
  }

  /** Asks for output, as the reactor does, until the socket has all of it or takes no more. */
  private void playReactor() {
    sendingHere = true;
    try {
      do {
        moreToWrite = false;
        socketFull = false;
        session.updateWriteTime();
        session.getHandler().outputReady(this);
      } while (moreToWrite && !socketFull);
    } catch (IOException e) {
      moreToWrite = false;
      session.getHandler().exception(this, e);
      session.close(CloseMode.GRACEFUL);
    } finally {
      sendingHere = false;
    }
    if (moreToWrite) {
      session.setEvent(SelectionKey.OP_WRITE);
    }
  }

  @Override
  public Command poll() {
    Command next = sending;
    sending = null;
    return next == null ? session.poll() : next;
  }

  @Override
  public boolean hasCommands() {
    return sending != null || session.hasCommands();
  }

  @Override
  public void upgrade(IOEventHandler handler) {
    session.upgrade(plain ? new GuardedHandler(handler, guard) : handler);
  }

  /** Each change that reaches the selector interrupts it, which costs three system calls. */
  @Override
  public void setEvent(int operation) {
    if (operation == SelectionKey.OP_WRITE && sendsHere()) {
      moreToWrite = true;
    } else if (!waitsFor(operation)) {
      session.setEvent(operation);
    }
  }

  @Override
  public void clearEvent(int operation) {
    if (operation == SelectionKey.OP_WRITE && sendsHere()) {
      moreToWrite = false;
    } else if (waitsFor(operation)) {
      session.clearEvent(operation);
    }
  }

  private boolean sendsHere() {
    return guard.isHeldByCurrentThread() && sendingHere;
  }

  private boolean waitsFor(int operation) {
    session.getLock().lock();
    try {
      return session.isOpen() && (session.getEventMask() & operation) == operation;
    } finally {
      session.getLock().unlock();
    }
  }

  /** Called by the reactor before it hands a readable connection on. */
  @Override
  public void updateReadTime() {
    readable = true;
    session.updateReadTime();
  }

  @Override
  public void updateWriteTime() {
    session.updateWriteTime();
  }

  @Override
  public String getId() {
    return session.getId();
  }

  @Override
  public IOEventHandler getHandler() {
    return session.getHandler();
  }

  @Override
  public Lock getLock() {
    return session.getLock();
  }

  @Override
  public ByteChannel channel() {
    return session.channel();
  }

  @Override
  public SocketAddress getRemoteAddress() {
    return session.getRemoteAddress();
  }

  @Override
  public SocketAddress getLocalAddress() {
    return session.getLocalAddress();
  }

  @Override
  public int getEventMask() {
    return session.getEventMask();
  }

  @Override
  public void setEventMask(int mask) {
    session.setEventMask(mask);
  }

  @Override
  public boolean isOpen() {
    return session.isOpen();
  }

  @Override
  public void close() {
    session.close();
  }

  @Override
  public void close(CloseMode mode) {
    session.close(mode);
  }

  @Override
  public Status getStatus() {
    return session.getStatus();
  }

  @Override
  public Timeout getSocketTimeout() {
    return session.getSocketTimeout();
  }

  @Override
  public void setSocketTimeout(Timeout timeout) {
    session.setSocketTimeout(timeout);
  }

  @Override
  public long getLastReadTime() {
    return session.getLastReadTime();
  }

  @Override
  public long getLastWriteTime() {
    return session.getLastWriteTime();
  }

  @Override
  public long getLastEventTime() {
    return session.getLastEventTime();
  }
}
