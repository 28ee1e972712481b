package dev.sgbench.engine;

import dev.sgbench.routing.ServerView.Reported;

/** A server that takes every request and answers none. */
final class SilentServer implements Backend {

  @Override
  public int servers() {
    return 1;
  }

  @Override
  public void submit(int server, Exchange exchange) {}

  @Override
  public void abort(int server, Exchange exchange) {}

  @Override
  public void setLimit(int server, int limit, LimitListener listener) {}

  @Override
  public Reported load(int server) {
    return null;
  }

  @Override
  public void close() {}
}
