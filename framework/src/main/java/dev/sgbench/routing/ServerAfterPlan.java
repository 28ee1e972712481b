package dev.sgbench.routing;

/** A server as it will be once the plan in the making is carried out. */
final class ServerAfterPlan implements ServerView, ServerView.Local {

  private final ServerView server;
  private int requests;
  private long tokens;

  ServerAfterPlan(ServerView server) {
    this.server = server;
  }

  void plan(long requestTokens) {
    requests++;
    tokens += requestTokens;
  }

  @Override
  public int id() {
    return server.id();
  }

  @Override
  public int maxRunning() {
    return server.maxRunning();
  }

  @Override
  public int maxRunningCeiling() {
    return server.maxRunningCeiling();
  }

  @Override
  public long kvCapacityTokens() {
    return server.kvCapacityTokens();
  }

  @Override
  public Local local() {
    return this;
  }

  @Override
  public Reported reported() {
    return server.reported();
  }

  @Override
  public int outstanding() {
    return server.local().outstanding() + requests;
  }

  @Override
  public long outstandingTokens() {
    return server.local().outstandingTokens() + tokens;
  }

  @Override
  public long dispatched() {
    return server.local().dispatched() + requests;
  }

  @Override
  public long completed() {
    return server.local().completed();
  }

  @Override
  public double throughput() {
    return server.local().throughput();
  }

  @Override
  public double latency() {
    return server.local().latency();
  }
}
