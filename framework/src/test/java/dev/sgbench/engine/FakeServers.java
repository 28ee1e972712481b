package dev.sgbench.engine;

import dev.sgbench.record.ServerReport;
import dev.sgbench.routing.ServerView.Reported;
import dev.sgbench.time.VirtualClock;
import dev.sgbench.workload.RequestSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Servers in virtual time that work by a rule a test can calculate by hand: each runs up to its
 * limit of requests at once, in order of their coming, and each takes as long as the test says,
 * whatever else runs. Tokens are evenly spread over that time, the last at its end.
 */
public final class FakeServers implements Backend {

  private final VirtualClock clock;
  private final List<Server> servers = new ArrayList<>();
  private final Service service;
  private final Set<Integer> broken = new HashSet<>();
  private final Set<Integer> silent = new HashSet<>();
  private final Set<Integer> aborted = new HashSet<>();
  private int missingTokens;
  private boolean refusing;
  private boolean refusingAborts;
  private long reportPeriod;

  /** How long a request takes on a server. */
  @FunctionalInterface
  public interface Service {
    /** Nanoseconds, asked once for each request as its service starts. */
    long nanos(int server, RequestSpec request);
  }

  private static final class Server {
    private final ArrayDeque<Exchange> waiting = new ArrayDeque<>();
    private int limit;
    private int running;
    private int mostRunning;
    private Reported reported;

    Server(int limit) {
      this.limit = limit;
    }
  }

  /** So many servers of so many slots, on which a request takes {@code serviceNanos}. */
  public FakeServers(
      VirtualClock clock, int servers, int slots, ToLongFunction<RequestSpec> serviceNanos) {
    this(clock, servers, slots, (server, request) -> serviceNanos.applyAsLong(request));
  }

  /** So many servers of so many slots, on which a request takes what {@code service} says. */
  public FakeServers(VirtualClock clock, int servers, int slots, Service service) {
    this.clock = clock;
    this.service = service;
    for (int i = 0; i < servers; i++) {
      this.servers.add(new Server(slots));
    }
  }

  /** The request of this id fails after its service time. */
  FakeServers breaking(int request) {
    broken.add(request);
    return this;
  }

  /** Nothing can be aborted any more. */
  FakeServers refusingAborts() {
    refusingAborts = true;
    return this;
  }

  /** The request of this id is never answered. */
  FakeServers silentOn(int request) {
    silent.add(request);
    return this;
  }

  /** Every request gets one token too few. */
  FakeServers cheating() {
    missingTokens = 1;
    return this;
  }

  /** Every change of a limit is refused. */
  FakeServers refusingLimits() {
    refusing = true;
    return this;
  }

  /** A server's report is made anew only when it is this old; at every look unless said. */
  public FakeServers reportingEvery(long nanos) {
    reportPeriod = nanos;
    return this;
  }

  int limit(int server) {
    return servers.get(server).limit;
  }

  int mostRunning(int server) {
    return servers.get(server).mostRunning;
  }

  Set<Integer> aborted() {
    return aborted;
  }

  @Override
  public int servers() {
    return servers.size();
  }

  @Override
  public void submit(int server, Exchange exchange) {
    exchange.sent(clock.nanos());
    servers.get(server).waiting.add(exchange);
    clock.at(clock.nanos(), () -> admit(server));
  }

  private void admit(int id) {
    Server server = servers.get(id);
    while (server.running < server.limit && !server.waiting.isEmpty()) {
      server.running++;
      server.mostRunning = Math.max(server.mostRunning, server.running);
      serve(id, server.waiting.remove());
    }
  }

  private void serve(int id, Exchange exchange) {
    RequestSpec request = exchange.request();
    if (silent.contains(request.id())) {
      return;
    }
    long start = clock.nanos();
    long nanos = service.nanos(id, request);
    int tokens = request.outputTokens() - missingTokens;
    for (int token = 1; token < tokens; token++) {
      long instant = start + nanos * token / tokens;
      int total = token;
      clock.at(instant, () -> exchange.tokens(instant, total));
    }
    clock.at(start + nanos, () -> end(id, exchange, tokens));
  }

  private void end(int id, Exchange exchange, int tokens) {
    servers.get(id).running--;
    long now = clock.nanos();
    if (broken.contains(exchange.request().id())) {
      exchange.failed(now, new IllegalStateException("the connection was reset"));
    } else {
      exchange.tokens(now, tokens);
      int input = exchange.request().inputTokens();
      exchange.completed(now, new ServerReport("length", input, tokens, 0, 0, 0.1, 0, ""));
    }
    admit(id);
  }

  @Override
  public void abort(int server, Exchange exchange) {
    if (refusingAborts) {
      throw new IllegalStateException("the backend is closed");
    }
    aborted.add(exchange.request().id());
  }

  @Override
  public void setLimit(int server, int limit, LimitListener listener) {
    clock.at(
        clock.nanos() + 1_000_000,
        () -> {
          if (refusing) {
            listener.refused(clock.nanos(), "read back " + servers.get(server).limit);
            return;
          }
          servers.get(server).limit = limit;
          listener.acknowledged(clock.nanos(), limit);
          admit(server);
        });
  }

  @Override
  public Reported load(int server) {
    Server state = servers.get(server);
    long now = clock.nanos();
    if (state.reported == null || state.reported.age(now) >= reportPeriod) {
      state.reported = new Reported(now, state.running, state.waiting.size(), 0, 0);
    }
    return state.reported;
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
