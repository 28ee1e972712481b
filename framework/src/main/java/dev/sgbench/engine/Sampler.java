package dev.sgbench.engine;

import dev.sgbench.record.ServerSample;
import dev.sgbench.routing.ServerView.Reported;
import java.util.List;

/** Looks at every server once a period. */
final class Sampler {

  private final Backend backend;
  private final List<LiveServer> servers;
  private final Limits limits;
  private final Recorder recorder;
  private final long period;
  private long next;

  Sampler(
      Backend backend, List<LiveServer> servers, Limits limits, Recorder recorder, long period) {
    this.backend = backend;
    this.servers = servers;
    this.limits = limits;
    this.recorder = recorder;
    this.period = period;
  }

  void start(long instant) {
    next = instant;
  }

  long next() {
    return next;
  }

  /** Takes the samples that are due; what a late loop missed is not made up for. */
  void due(long now) {
    if (now < next) {
      return;
    }
    sample(now);
    next += (1 + (now - next) / period) * period;
  }

  void sample(long now) {
    for (LiveServer server : servers) {
      Reported reported = backend.load(server.id());
      recorder.sample(
          new ServerSample(
              server.id(),
              now,
              server.outstanding(),
              server.gate().running(),
              server.tokensReceived(),
              server.maxRunning(),
              reported));
      if (reported != null) {
        limits.observed(server, reported);
      }
    }
  }
}
