package dev.sgbench.runner;

import dev.sgbench.fixture.Cluster;
import dev.sgbench.fixture.ServerFixture;
import dev.sgbench.fixture.ServerSpec;

/** One server session: servers up, cells one after the other, servers down. */
final class SessionRun {

  private final Session session;
  private final ServerFixture fixture;
  private final RunContext context;

  SessionRun(Session session, ServerFixture fixture, RunContext context) {
    this.session = session;
    this.fixture = fixture;
    this.context = context;
  }

  void run() throws InterruptedException {
    try (Cluster cluster = fixture.open(session.servers().stream().map(this::spec).toList())) {
      Runnable stop = Interruption.onInterruption(cluster::close);
      context.printer().session(session, cluster.servers());
      context.results().report().session(session.fork(), cluster.servers());
      for (Cell cell : session.cells()) {
        if (!context.results().hasAll(cell, session.fork())) {
          cluster.settle();
          new CellRun(context, session.fork(), cell, cluster).run();
        }
      }
      Interruption.done(stop);
    }
  }

  private ServerSpec spec(PlannedServer server) {
    return new ServerSpec(
        server.index(),
        server.model(),
        fixture.modelPath(server.model()),
        server.sglang(),
        server.args(),
        seed(server),
        server.speed());
  }

  /** SGLang's seeds are 32-bit; each server and fork has its own. */
  private int seed(PlannedServer server) {
    long seed = context.plan().seed() * 1_000_003 + session.fork() * 1_009L + server.index();
    return (int) Math.floorMod(seed, Integer.MAX_VALUE);
  }
}
