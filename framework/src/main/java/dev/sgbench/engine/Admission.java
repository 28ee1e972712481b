package dev.sgbench.engine;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Lets dispatched requests go: past their server's gate and past the client's limit on requests
 * sent and not yet answered, all servers together; the longest dispatched first.
 */
final class Admission {

  private final List<LiveServer> servers;
  private final int maxConcurrency;
  private final Consumer<RoutedRequest> send;

  /** Ids of the servers before which requests wait: few, where there are many servers. */
  private final BitSet waiting = new BitSet();

  private int inFlight;

  Admission(List<LiveServer> servers, OptionalInt maxConcurrency, Consumer<RoutedRequest> send) {
    this.servers = servers;
    this.maxConcurrency = maxConcurrency.orElse(Integer.MAX_VALUE);
    this.send = send;
  }

  /** A request has been dispatched to {@code server}. */
  void waits(LiveServer server) {
    waiting.set(server.id());
  }

  void admit() {
    while (inFlight < maxConcurrency) {
      LiveServer server = longestWaiting();
      if (server == null) {
        return;
      }
      inFlight++;
      server.gate().enter();
      RoutedRequest request = server.waiting().remove();
      waiting.set(server.id(), !server.waiting().isEmpty());
      send.accept(request);
    }
  }

  /** The open server whose first waiting request was dispatched first; null if there is none. */
  private LiveServer longestWaiting() {
    LiveServer longest = null;
    for (int id = waiting.nextSetBit(0); id >= 0; id = waiting.nextSetBit(id + 1)) {
      LiveServer server = servers.get(id);
      long dispatch = server.waiting().element().dispatch();
      if (server.gate().open()
          && (longest == null || dispatch < longest.waiting().element().dispatch())) {
        longest = server;
      }
    }
    return longest;
  }

  /** A request that was sent is over. */
  void left() {
    inFlight--;
  }
}
