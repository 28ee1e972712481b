package dev.sgbench.runner;

import dev.sgbench.fixture.ServerFailedException;
import java.util.concurrent.TimeUnit;

/**
 * Tells a request, or a question to a server, that failed by itself from one that failed because
 * the server or the router before it died, which has more to say.
 */
final class ServerDeath {

  /** A connection breaks at once; that the process has ended is known a moment later. */
  private static final int LOOKS = 20;

  private static final long PAUSE_MILLIS = 50;

  private ServerDeath() {}

  /**
   * Looks for a second whether a server, or a router in front of them, is dead.
   *
   * @throws ServerFailedException if one is, with its last log lines, and {@code failed} suppressed
   */
  static void lookFor(Routers.Front front, RuntimeException failed) throws InterruptedException {
    for (int look = 0; look < LOOKS; look++) {
      try {
        front.checkAlive();
      } catch (ServerFailedException dead) {
        dead.addSuppressed(failed);
        throw dead;
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }
}
