package dev.sgbench.engine;

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
  private int inFlight;

  Admission(List<LiveServer> servers, OptionalInt maxConcurrency, Consumer<RoutedRequest> send) {
    this.servers = servers;
    this.maxConcurrency = maxConcurrency.orElse(Integer.MAX_VALUE);
    this.send = send;
  }

  void admit() {
    while (inFlight < maxConcurrency) {
      LiveServer server = longestWaiting();
      if (server == null) {
        return;
      }
      inFlight++;
      server.gate().enter();
      send.accept(server.waiting().remove());
    }
  }

  /** The open server whose first waiting request was dispatched first; null if there is none. */
  private LiveServer longestWaiting() {
    LiveServer longest = null;
    for (LiveServer server : servers) {
      RoutedRequest head = server.waiting().peek();
      if (head != null
          && server.gate().open()
          && (longest == null || head.dispatch() < longest.waiting().element().dispatch())) {
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
