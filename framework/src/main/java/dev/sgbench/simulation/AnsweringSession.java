package dev.sgbench.simulation;

import dev.sgbench.http.DirectSession;
import java.nio.channels.SelectionKey;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.core5.reactor.IOSession;

/**
 * A connection to whose client the scheduler's thread writes what a step brought, stream after
 * stream: waking the IO thread for each would make the last of many streams late.
 */
final class AnsweringSession extends DirectSession {

  AnsweringSession(IOSession session) {
    super(session);
  }

  @Override
  public void setEvent(int operation) {
    if (operation != SelectionKey.OP_WRITE || amidChange() || !acquire()) {
      super.setEvent(operation);
      return;
    }
    try {
      if (isOpen()) {
        writeOut();
      }
    } finally {
      release();
    }
  }

  /** Whether the HTTP machinery, on this thread, has not yet come to an end of what it does. */
  private boolean amidChange() {
    return ((ReentrantLock) getLock()).isHeldByCurrentThread();
  }
}
