package dev.sgbench.runner;

import dev.sgbench.fixture.Cluster;
import dev.sgbench.fixture.GpuWatch;
import dev.sgbench.fixture.ServerFixture;
import dev.sgbench.fixture.ServerSpec;
import java.time.Instant;
import java.util.List;

/** One server session: servers up, cells one after the other, servers down. */
final class SessionRun {

  private final Session session;
  private final List<ServerSpec> specs;
  private final ServerFixture fixture;
  private final RunContext context;

  SessionRun(Session session, List<ServerSpec> specs, ServerFixture fixture, RunContext context) {
    this.session = session;
    this.specs = specs;
    this.fixture = fixture;
    this.context = context;
  }

  void run() throws InterruptedException {
    try (Cluster cluster = fixture.open(specs)) {
      Runnable stop = Interruption.onInterruption(cluster::close);
      try {
        FoundServers.check(session, cluster.servers(), context.plan().seed());
        context.printer().session(session, cluster.servers());
        context
            .results()
            .report()
            .session(
                session.fork(),
                cluster.servers(),
                cluster.gpus().map(GpuWatch::gpus).orElse(List.of()),
                Instant.now(),
                cluster.clock().nanos());
        for (Cell cell : session.cells()) {
          if (!context.results().hasAll(cell, session.fork())) {
            cluster.settle();
            new CellRun(context, session.fork(), cell, cluster).run();
          }
        }
      } finally {
        Interruption.done(stop);
      }
    }
  }
}
