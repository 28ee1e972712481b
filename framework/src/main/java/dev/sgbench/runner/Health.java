package dev.sgbench.runner;

/**
 * Looks after a run from outside its loop: are the servers alive, can rows still be written, does
 * anything move?
 */
final class Health {

  private volatile Throwable writerFailure;

  /** Told by the report's writer, on its thread. */
  void writerFailed(Throwable failure) {
    writerFailure = failure;
  }

  /**
   * The check of one iteration, called once a second.
   *
   * @param front of the servers, and they themselves
   * @param watch on what the iteration records
   */
  Runnable check(Routers.Front front, StallWatch watch) {
    return () -> {
      if (writerFailure != null) {
        throw new IllegalStateException("rows can no longer be written", writerFailure);
      }
      front.checkAlive();
      if (watch.stalled()) {
        front.probe();
      }
    };
  }
}
