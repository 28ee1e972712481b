package dev.sgbench.engine;

import java.util.Optional;
import java.util.function.Consumer;

/** Brings news of one exchange from the backend's thread to the loop. */
final class InFlight implements Exchange.Listener {

  private final RoutedRequest request;
  private final LiveServer server;
  private final Inbox inbox;
  private final Optional<Consumer<RoutedRequest>> onFirstToken;
  private final Consumer<RoutedRequest> onEnd;

  /**
   * @param onFirstToken empty where first tokens change nothing
   */
  InFlight(
      RoutedRequest request,
      LiveServer server,
      Inbox inbox,
      Optional<Consumer<RoutedRequest>> onFirstToken,
      Consumer<RoutedRequest> onEnd) {
    this.request = request;
    this.server = server;
    this.inbox = inbox;
    this.onFirstToken = onFirstToken;
    this.onEnd = onEnd;
  }

  @Override
  public void received(int count) {
    server.received(count);
  }

  @Override
  public void firstToken(Exchange exchange) {
    if (onFirstToken.isPresent()) {
      inbox.post(() -> onFirstToken.get().accept(request));
    }
  }

  @Override
  public void ended(Exchange exchange) {
    inbox.post(() -> onEnd.accept(request));
  }
}
