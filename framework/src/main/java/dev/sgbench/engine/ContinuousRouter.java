package dev.sgbench.engine;

import dev.sgbench.record.Instants;
import java.util.List;

/** Everything goes to one server at once. */
final class ContinuousRouter implements Router {

  private final Dispatcher loop;
  private final int server;

  ContinuousRouter(Dispatcher loop, int server) {
    this.loop = loop;
    this.server = server;
  }

  @Override
  public void arrived(RoutedRequest request) {
    loop.dispatch(request, server);
    loop.admit();
  }

  @Override
  public void completed(RoutedRequest request) {
    loop.record(request, Instants.ABSENT);
  }

  @Override
  public List<RoutedRequest> waiting() {
    return List.of();
  }

  @Override
  public void clear(long instant) {
    // Nothing ever waits here.
  }
}
