package dev.sgbench.engine;

import dev.sgbench.record.Instants;
import dev.sgbench.record.LimitChange;
import dev.sgbench.record.LimitChange.Enforcer;
import dev.sgbench.routing.ServerView.Reported;
import dev.sgbench.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Changes the live limits of servers, by schedule and by wish, and follows each change through. */
final class Limits {

  /** A change under way. */
  private static final class Change {
    private final LiveServer server;
    private final Enforcer enforcer;
    private final int from;
    private final int to;
    private final long requested;
    private long acknowledged = Instants.ABSENT;
    private long effective = Instants.ABSENT;
    private boolean superseded;

    Change(LiveServer server, Enforcer enforcer, int to, long requested) {
      this.server = server;
      this.enforcer = enforcer;
      this.from = server.maxRunning();
      this.to = to;
      this.requested = requested;
    }

    boolean known() {
      return acknowledged != Instants.ABSENT;
    }

    boolean done() {
      return known() && (superseded || effective != Instants.ABSENT);
    }

    LimitChange record() {
      return new LimitChange(server.id(), enforcer, from, to, requested, acknowledged, effective);
    }
  }

  private static final long NEVER = Long.MAX_VALUE;

  private final Clock clock;
  private final Backend backend;
  private final Inbox inbox;
  private final List<LiveServer> servers;
  private final List<LiveServer> scheduled;
  private final Recorder recorder;
  private final List<Change> changes = new ArrayList<>();
  private final int[] step;
  private long start;
  private int unanswered;

  Limits(Clock clock, Backend backend, Inbox inbox, List<LiveServer> servers, Recorder recorder) {
    this.clock = clock;
    this.backend = backend;
    this.inbox = inbox;
    this.servers = servers;
    this.scheduled = servers.stream().filter(server -> !schedule(server).isEmpty()).toList();
    this.recorder = recorder;
    this.step = new int[servers.size()];
  }

  void start(long instant) {
    start = instant;
  }

  /** Tells servers that enforce their own limit which one holds as the phase starts. */
  void applyInitial() {
    for (LiveServer server : servers) {
      server.setup().limit().ifPresent(limit -> tell(server, limit.enforcer(), limit.initial()));
    }
  }

  /** Gives servers that enforce their own limit back as they were found: at their ceiling. */
  void restoreCeilings() {
    for (LiveServer server : servers) {
      if (server.maxRunning() != server.maxRunningCeiling()) {
        server
            .setup()
            .limit()
            .ifPresent(limit -> tell(server, limit.enforcer(), server.maxRunningCeiling()));
      }
    }
  }

  private void tell(LiveServer server, Enforcer enforcer, int limit) {
    if (enforcer == Enforcer.SERVER) {
      ask(server.id(), limit, instant -> {});
    }
  }

  /** Whether every server has answered every change asked of it. */
  boolean answered() {
    return unanswered == 0;
  }

  /**
   * Changes a server's limit now.
   *
   * @throws IllegalStateException if the benchmark gives the server no live limit, or {@code limit}
   *     lies outside 1 to the ceiling
   */
  void set(LiveServer server, int limit) {
    LiveLimit live =
        server
            .setup()
            .limit()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        server + " has no live limit to change; the benchmark must declare one"));
    if (limit < 1 || limit > server.maxRunningCeiling()) {
      throw new IllegalStateException(
          "a limit of %d was asked for %s; it lies between 1 and the ceiling, %d"
              .formatted(limit, server, server.maxRunningCeiling()));
    }
    if (limit == server.maxRunning()) {
      return;
    }
    changes.stream().filter(earlier -> earlier.server == server).forEach(e -> e.superseded = true);
    Change change = new Change(server, live.enforcer(), limit, clock.nanos());
    changes.add(change);
    server.setMaxRunning(limit);
    if (live.enforcer() == Enforcer.GATE) {
      server.gate().setLimit(limit);
      change.acknowledged = change.requested;
    } else {
      ask(server.id(), limit, instant -> change.acknowledged = instant);
    }
    drained(server);
  }

  private void ask(int server, int limit, LongConsumer acknowledged) {
    unanswered++;
    backend.setLimit(
        server,
        limit,
        new Backend.LimitListener() {
          @Override
          public void acknowledged(long instant, int readBack) {
            inbox.post(
                () -> {
                  unanswered--;
                  acknowledged.accept(instant);
                });
          }

          @Override
          public void refused(long instant, String found) {
            inbox.post(
                () -> {
                  throw new IllegalStateException(
                      "server " + server + " refused a running limit of " + limit + ": " + found);
                });
          }
        });
  }

  /** Looks whether fewer requests past a gate have made a cut effective. */
  void drained(LiveServer server) {
    if (changes.isEmpty()) {
      return;
    }
    for (Change change : changes) {
      boolean gated = change.enforcer == Enforcer.GATE && change.server == server;
      if (gated && !change.done() && (change.to > change.from || obeys(server, change.to))) {
        change.effective = change.to > change.from ? change.requested : clock.nanos();
      }
    }
    recordDone();
  }

  private static boolean obeys(LiveServer server, int limit) {
    return server.gate().running() <= limit;
  }

  /** Looks whether a server's own figures show that it obeys. */
  void observed(LiveServer server, Reported reported) {
    for (Change change : changes) {
      if (change.enforcer == Enforcer.SERVER
          && change.server == server
          && change.known()
          && !change.done()
          && reported.instant() >= change.acknowledged
          && (change.to > change.from
              ? reported.running() > change.from || reported.queued() == 0
              : reported.running() <= change.to)) {
        change.effective = reported.instant();
      }
    }
    recordDone();
  }

  private void recordDone() {
    changes.removeIf(
        change -> {
          if (change.done()) {
            recorder.limitChange(change.record());
          }
          return change.done();
        });
  }

  /** Records changes that never became effective. */
  void finish() {
    changes.forEach(change -> recorder.limitChange(change.record()));
    changes.clear();
  }

  /** When the next scheduled change is due; {@link Long#MAX_VALUE} if there is none. */
  long nextStep() {
    long next = NEVER;
    for (LiveServer server : scheduled) {
      next = Math.min(next, nextStep(server));
    }
    return next;
  }

  private long nextStep(LiveServer server) {
    List<LiveLimit.Step> schedule = schedule(server);
    int position = step[server.id()];
    return position == schedule.size() ? NEVER : start + schedule.get(position).after().toNanos();
  }

  /** Carries out what is due. */
  void stepsDue(long now) {
    for (LiveServer server : scheduled) {
      while (nextStep(server) <= now) {
        int limit = schedule(server).get(step[server.id()]++).limit();
        set(server, limit);
        server.scheduled(limit);
      }
    }
  }

  private static List<LiveLimit.Step> schedule(LiveServer server) {
    return server.setup().limit().map(LiveLimit::schedule).orElse(List.of());
  }
}
