package dev.sgbench.engine;

import dev.sgbench.routing.ClusterView;
import dev.sgbench.routing.Input;
import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.ServerView;
import dev.sgbench.routing.ServerView.Reported;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The queue and the servers as they stand when a policy is asked. */
final class EngineView implements ClusterView {

  private static final int SHOWN = 20;

  private final RouterQueue queue;
  private final List<LiveServer> servers;
  private final List<ServerView> serverViews;
  private final Backend backend;
  private final Sight sight;
  private final CountingRandom random;
  private long now;
  private long oldestReport;

  EngineView(
      RouterQueue queue,
      List<LiveServer> servers,
      Backend backend,
      Sight sight,
      CountingRandom random) {
    this.queue = queue;
    this.servers = servers;
    this.serverViews = List.copyOf(servers);
    this.backend = backend;
    this.sight = sight;
    this.random = random;
    servers.forEach(LiveServer::change);
  }

  /** Fixes everything a policy can see for the call that follows. */
  void refresh(long instant) {
    now = instant;
    sight.nextCall();
    if (seesReports()) {
      refreshReports();
    }
  }

  private boolean seesReports() {
    return sight.inputs().has(Input.REPORTED);
  }

  private void refreshReports() {
    oldestReport = now;
    for (LiveServer server : servers) {
      Reported reported = backend.load(server.id());
      if (reported != null) {
        oldestReport = Math.min(oldestReport, reported.instant());
      }
      server.report(reported);
    }
  }

  /** Age of the oldest report in sight, nanoseconds; -1 if the policy sees none. */
  long snapshotAge() {
    return seesReports() ? now - oldestReport : -1;
  }

  /** Of everything in sight. */
  long hash() {
    return Hash.combine(Hash.combine(queue.hash(), now), sight.hash());
  }

  int draws() {
    return random.draws();
  }

  @Override
  public long now() {
    return now;
  }

  @Override
  public List<RequestView> queue() {
    return queue.view();
  }

  @Override
  public List<ServerView> servers() {
    return serverViews;
  }

  @Override
  public List<ServerView> changed() {
    return sight.takeNews();
  }

  @Override
  public RandomGenerator random() {
    return random;
  }

  @Override
  public String toString() {
    String first =
        queue.requests().stream()
            .limit(SHOWN)
            .map(request -> "\n  " + request)
            .collect(Collectors.joining());
    String all = servers.stream().map(server -> "\n  " + server).collect(Collectors.joining());
    return "at %d ns, %d requests queued%s:%s%nservers:%s"
        .formatted(
            now,
            queue.requests().size(),
            queue.requests().size() > SHOWN ? ", the first" : "",
            first,
            all);
  }
}
