package dev.sgbench.engine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A task that runs again and again on a thread of its own until it is stopped. */
public final class Background {

  private final Thread thread;
  private volatile boolean stopped;

  /**
   * Starts it.
   *
   * @param name of the thread
   * @param period between the end of one run and the start of the next
   * @param failed told of what the task throws, which ends it
   */
  public Background(
      String name, Duration period, Runnable task, Thread.UncaughtExceptionHandler failed) {
    long pause = period.toNanos();
    thread =
        new Thread(
            () -> {
              while (!stopped) {
                LockSupport.parkNanos(this, pause);
                if (!stopped) {
                  task.run();
                }
              }
            },
            name);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler(failed);
    thread.start();
  }

  /** Returns once the task does not run any more. */
  public void stop() throws InterruptedException {
    stopped = true;
    LockSupport.unpark(thread);
    thread.join();
  }
}
