package dev.sgbench.sglang;

import dev.sgbench.http.DirectSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NetworkChannel;
import jdk.net.ExtendedSocketOptions;
import org.apache.hc.core5.http.nio.command.RequestExecutionCommand;
import org.apache.hc.core5.reactor.Command;
import org.apache.hc.core5.reactor.IOSession;

/**
 * A connection that stamps every read and write as it returns, and sends on the thread that asks.
 *
 * <p>It reads once each time the selector says that there is something: the HTTP machinery asks
 * again until it gets nothing, which would mix bytes of two reads in one buffer and cost a system
 * call for every event. The selector reports what is left at once. TLS keeps bytes the selector
 * does not know of, so there every read goes through.
 */
final class StampedSession extends DirectSession {

  private final IoStamps stamps;
  private final boolean quickAck;
  private boolean readable = true;
  private long lastWrite;
  private Command sending;

  /**
   * @param quickAck whether everything read is acknowledged at once
   */
  StampedSession(IOSession session, IoStamps stamps, boolean quickAck) {
    super(session);
    this.stamps = stamps;
    this.quickAck = quickAck;
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
    readable = !plain();
    int count = super.read(target);
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
    if (isOpen() && channel() instanceof NetworkChannel socket) {
      socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
    }
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    int count = super.write(source);
    if (count > 0) {
      lastWrite = stamps.now();
    }
    return count;
  }

  /**
   * Writes a request to the socket at once, if nobody is at work on this connection; otherwise, and
   * with what the socket does not take, the IO thread does, as soon as it comes to it.
   */
  @Override
  public void enqueue(Command command, Command.Priority priority) {
    if (!(command instanceof RequestExecutionCommand) || !sentHere(command)) {
      super.enqueue(command, priority);
    }
  }

  private boolean sentHere(Command command) {
    if (!acquire()) {
      return false;
    }
    try {
      if (!isOpen() || super.hasCommands()) {
        return false;
      }
      sending = command;
      writeOut();
      return sending == null;
    } finally {
      sending = null;
      release();
    }
  }

  @Override
  public Command poll() {
    Command next = sending;
    sending = null;
    return next == null ? super.poll() : next;
  }

  @Override
  public boolean hasCommands() {
    return sending != null || super.hasCommands();
  }

  /** Called by the reactor before it hands a readable connection on. */
  @Override
  public void updateReadTime() {
    readable = true;
    super.updateReadTime();
  }
}
