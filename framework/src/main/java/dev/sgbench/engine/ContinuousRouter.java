package dev.sgbench.engine;

import dev.sgbench.record.Instants;
import java.util.List;

/** Everything goes to the one server at once. */
final class ContinuousRouter implements Router {

  private final Dispatch loop;

  ContinuousRouter(Dispatch loop) {
    this.loop = loop;
  }

  @Override
  public void arrived(RoutedRequest request) {
    loop.dispatch(request, 0);
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
  public void clear() {
    // Nothing ever waits here.
  }
}
