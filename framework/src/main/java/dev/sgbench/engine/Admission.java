package dev.sgbench.engine;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Lets dispatched requests go: past their server's gate and past the client's concurrency limit,
 * the longest dispatched first.
 */
final class Admission {

  private final List<LiveServer> servers;
  private final MaxConcurrency concurrency;
  private final Consumer<RoutedRequest> send;

  Admission(List<LiveServer> servers, OptionalInt maxConcurrency, Consumer<RoutedRequest> send) {
    this.servers = servers;
    this.concurrency = new MaxConcurrency(maxConcurrency);
    this.send = send;
  }

  void admit() {
    while (concurrency.open()) {
      LiveServer server = longestWaiting();
      if (server == null) {
        return;
      }
      concurrency.enter();
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

  void left() {
    concurrency.leave();
  }
}
