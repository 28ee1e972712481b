package dev.sgbench.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much later than asked for the kernel may wake a thread, so that it can serve several timers
 * at once: 50 microseconds on Linux, unless the thread asks for less (proc(5), timerslack_ns).
 */
final class TimerSlack {

  private static final Path THREAD = Path.of("/proc/thread-self");

  private TimerSlack() {}

  /**
   * Asks for the least slack for the calling thread.
   *
   * @return false where the system has no such wish to take
   */
  static boolean lower() {
    if (!Files.exists(THREAD)) {
      return false;
    }
    try {
      String id = Files.readSymbolicLink(THREAD).getFileName().toString();
      Path slack = Path.of("/proc", id, "timerslack_ns");
      if (!Files.isWritable(slack)) {
        return false;
      }
      Files.writeString(slack, "1");
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
