package dev.sgbench.engine;

import dev.sgbench.record.PolicyInput;
import dev.sgbench.record.PolicyInput.News;
import dev.sgbench.record.PolicyInput.Report;
import dev.sgbench.routing.ClusterView;
import dev.sgbench.routing.Input;
import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.ServerView;
import dev.sgbench.routing.ServerView.Reported;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The queue and the servers as they stand when a policy is asked. */
final class EngineView implements ClusterView {

  private static final int SHOWN = 20;

  private final RouterQueue queue;
  private final List<LiveServer> servers;
  private final List<ServerView> serverViews;
  private final IntFunction<Reported> reports;
  private final Sight sight;
  private final CountingRandom random;
  private long now;
  private long oldestReport;

  /**
   * @param reports the latest of a server, null before the first
   */
  EngineView(
      RouterQueue queue,
      List<LiveServer> servers,
      IntFunction<Reported> reports,
      Sight sight,
      CountingRandom random) {
    this.queue = queue;
    this.servers = servers;
    this.serverViews = List.copyOf(servers);
    this.reports = reports;
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
      Reported reported = reports.apply(server.id());
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

  /** The servers as a phase that starts now finds them. */
  PolicyInput.Start start(long instant) {
    return new PolicyInput.Start(
        instant,
        servers.stream()
            .map(
                server ->
                    new PolicyInput.Server(
                        server.maxRunningCeiling(), server.kvCapacityTokens(), server.maxRunning()))
            .toList());
  }

  /** Whether calls are recorded. */
  boolean kept() {
    return sight.kept();
  }

  /**
   * What came into sight from outside in the present call, for the record.
   *
   * @param decided whether the call led to something
   */
  News news(boolean decided) {
    List<Report> reports = List.of();
    if (seesReports() && (decided || sight.reportsRead())) {
      reports = new ArrayList<>();
      for (LiveServer server : servers) {
        Reported fresh = server.keep();
        if (fresh != null) {
          reports.add(new Report(server.id(), fresh));
        }
      }
    }
    return sight.takeNews(reports);
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
    return sight.takeChanged();
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
