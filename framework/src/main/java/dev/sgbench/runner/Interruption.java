package dev.sgbench.runner;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/**
 * What must happen when the process is told to end (Ctrl-C, SIGTERM): servers stopped, records
 * flushed. Clean-ups are registered while they are due; the shutdown hook runs those that still
 * are, last registered first.
 */
final class Interruption {

  private static final Deque<Runnable> DUE = new ArrayDeque<>();
  private static volatile boolean underWay;

  private Interruption() {}

  static void install() {
    Runtime.getRuntime().addShutdownHook(new Thread(Interruption::cleanUp, "shutdown"));
  }

  static Runnable onInterruption(Runnable cleanUp) {
    synchronized (DUE) {
      DUE.push(cleanUp);
      return cleanUp;
    }
  }

  static void done(Runnable cleanUp) {
    synchronized (DUE) {
      DUE.remove(cleanUp);
    }
  }

  /**
   * While the process is being taken down, what breaks on other threads is a consequence, not news:
   * stay silent.
   */
  static void holdIfUnderWay() throws InterruptedException {
    if (underWay) {
      new CountDownLatch(1).await();
    }
  }

  private static void cleanUp() {
    Runnable next;
    synchronized (DUE) {
      next = DUE.poll();
    }
    if (next == null) {
      return;
    }
    underWay = true;
    try {
      next.run();
    } finally {
      cleanUp();
    }
  }
}
