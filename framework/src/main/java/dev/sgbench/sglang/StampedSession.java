package dev.sgbench.sglang;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.NetworkChannel;
import java.util.concurrent.locks.Lock;
import jdk.net.ExtendedSocketOptions;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.Command;
import org.apache.hc.core5.reactor.IOEventHandler;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.reactor.ssl.SSLIOSession;
import org.apache.hc.core5.util.Timeout;

/**
 * A connection that stamps every read and write as it returns.
 *
 * <p>It reads once each time the selector says that there is something: the HTTP machinery asks
 * again until it gets nothing, which would mix bytes of two reads in one buffer and cost a system
 * call for every event. The selector reports what is left at once. TLS keeps bytes the selector
 * does not know of, so there every read goes through.
 */
final class StampedSession implements IOSession {

  private final IOSession session;
  private final IoStamps stamps;
  private final boolean readOnce;
  private final boolean quickAck;
  private boolean readable = true;
  private long lastWrite;

  /**
   * @param quickAck whether everything read is acknowledged at once
   */
  StampedSession(IOSession session, IoStamps stamps, boolean quickAck) {
    this.session = session;
    this.stamps = stamps;
    this.quickAck = quickAck;
    this.readOnce = !(session instanceof SSLIOSession);
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
    readable = !readOnce;
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
    return count;
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
  public void upgrade(IOEventHandler handler) {
    session.upgrade(handler);
  }

  @Override
  public Lock getLock() {
    return session.getLock();
  }

  @Override
  public void enqueue(Command command, Command.Priority priority) {
    session.enqueue(command, priority);
  }

  @Override
  public boolean hasCommands() {
    return session.hasCommands();
  }

  @Override
  public Command poll() {
    return session.poll();
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
  public void setEvent(int operation) {
    session.setEvent(operation);
  }

  @Override
  public void clearEvent(int operation) {
    session.clearEvent(operation);
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
