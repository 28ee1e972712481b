package dev.sgbench.engine;

import dev.sgbench.time.Clock;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The one way into the loop: any thread posts, the loop runs what was posted, in order. */
final class Inbox {

  private final ConcurrentLinkedQueue<Runnable> events = new ConcurrentLinkedQueue<>();
  private final Clock clock;

  Inbox(Clock clock) {
    this.clock = clock;
  }

  void post(Runnable event) {
    events.add(event);
    clock.wake();
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  void runAll() {
    for (Runnable event = events.poll(); event != null; event = events.poll()) {
      event.run();
    }
  }
}
