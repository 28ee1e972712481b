package dev.sgbench.runner;

import dev.sgbench.fixture.Cluster;

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
   * @param watch on what the iteration records
   */
  Runnable check(Cluster cluster, StallWatch watch) {
    return () -> {
      if (writerFailure != null) {
        throw new IllegalStateException("rows can no longer be written", writerFailure);
      }
      cluster.checkAlive();
      if (watch.stalled()) {
        cluster.probe();
      }
    };
  }
}
