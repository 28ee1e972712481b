package dev.sgbench.runner;

/**
 * Looks after a run from outside its loop: are the servers alive, can rows still be written, does
 * anything move?
 */
final class Health {

  private volatile RuntimeException failure;

  /** Told by the report's writer, on its thread. */
  void writerFailed(Throwable cause) {
    failure = new IllegalStateException("rows can no longer be written", cause);
  }

  /** Told by the thread that draws, which has ended. */
  void viewFailed(Throwable cause) {
    failure = new IllegalStateException("the live view broke", cause);
  }

  /**
   * The check of one iteration, called once a second.
   *
   * @param front of the servers, and they themselves
   * @param watch on what the iteration records
   */
  Runnable check(Routers.Front front, StallWatch watch) {
    return () -> {
      if (failure != null) {
        throw failure;
      }
      front.checkAlive();
      if (watch.stalled()) {
        front.probe();
      }
    };
  }
}
