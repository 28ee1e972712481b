package dev.sgbench.simulation;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.sglang.Endpoint;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.impl.bootstrap.AsyncServerBootstrap;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http.impl.routing.RequestRouter;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.reactor.ListenerEndpoint;

/**
 * A simulated SGLang server: real HTTP in real time, with the step times of a calibration. It
 * speaks as the version it was given does: {@code /generate}, the OpenAI endpoints, and those by
 * which a client reads a server's state and changes it.
 */
public final class SimulatedServer implements AutoCloseable {

  /** The versions whose answers were held against a real server's or its sources. */
  public static final List<String> EMULATED = List.of("0.4.9", "0.5.11", "0.5.17", "0.5.23");

  private final HttpAsyncServer http;
  private final SchedulerThread scheduler;
  private int port;

  private SimulatedServer(SimulatedServerSpec spec, Calibration calibration, String name) {
    Dialect dialect = new Dialect(spec.version());
    scheduler = new SchedulerThread(spec, dialect, spec.stepTime(calibration), name);
    http = http(routes(spec, dialect, calibration));
  }

  /**
   * Starts a server on the loopback address and returns when it answers.
   *
   * @param port to listen on; 0 for any free one
   */
  public static SimulatedServer start(SimulatedServerSpec spec, Calibration calibration, int port) {
    return start(spec, calibration, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  /**
   * Starts a server and returns when it answers.
   *
   * @param address to listen on; port 0 for any free one
   * @throws InvalidBenchmarkException if it cannot be listened on
   */
  public static SimulatedServer start(
      SimulatedServerSpec spec, Calibration calibration, InetSocketAddress address) {
    SimulatedServer server =
        new SimulatedServer(spec, calibration, "simulated-scheduler-" + address.getPort());
    server.scheduler.start();
    server.http.start();
    server.port = server.listen(address);
    return server;
  }

  /** Where it listens. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Stops listening, cuts connections, ends its threads. */
  @Override
  public void close() {
    http.close(CloseMode.IMMEDIATE);
    scheduler.close();
  }

  /** Dies as a real server does whose scheduler threw: its connections are cut. */
  private void die() {
    System.err.printf(
        "sgbench: simulated server %s died of a limit that is a string, as this version of SGLang does%n",
        url());
    scheduler.stop();
    new Thread(() -> http.close(CloseMode.IMMEDIATE), "simulated-death").start();
  }

  private Map<String, HttpCall.Handler> routes(
      SimulatedServerSpec spec, Dialect dialect, Calibration calibration) {
    WallClock wall = new WallClock(scheduler.clock());
    StateEndpoints state = new StateEndpoints(spec, dialect, calibration, scheduler, wall);
    ControlEndpoints control = new ControlEndpoints(dialect, scheduler, this::die);
    CallStarter starter = new CallStarter(spec, dialect, scheduler);
    Map<Endpoint, HttpCall.Handler> handlers =
        Map.ofEntries(
            Map.entry(Endpoint.GENERATE, new GenerateEndpoint(spec, dialect, starter, wall)),
            Map.entry(Endpoint.SET_INTERNAL_STATE, control::setInternalState),
            Map.entry(Endpoint.ABORT_REQUEST, control::abortRequest),
            Map.entry(Endpoint.FLUSH_CACHE, control::flushCache),
            Map.entry(Endpoint.HEALTH, control::health),
            Map.entry(Endpoint.MODEL_INFO, state::modelInfo),
            Map.entry(Endpoint.GET_MODEL_INFO, state::modelInfo),
            Map.entry(Endpoint.SERVER_INFO, state::serverInfo),
            Map.entry(Endpoint.GET_SERVER_INFO, state::serverInfo),
            Map.entry(Endpoint.V1_LOADS, state::loads),
            Map.entry(Endpoint.GET_LOAD, state::load));
    Map<String, HttpCall.Handler> routes = new HashMap<>();
    handlers.forEach(
        (endpoint, handler) -> {
          if (dialect.has(endpoint)) {
            routes.put(endpoint.literal(), handler);
          }
        });
    if (spec.metrics()) {
      routes.put(
          Endpoint.METRICS.literal(),
          (call, reply) -> scheduler.askMetrics(text -> reply.text(200, text)));
    }
    routes.put("/health_generate", control::healthGenerate);
    routes.put("/ping", (call, reply) -> reply.empty(200));
    routes.put("/v1/models", state::models);
    routes.put("/v1/models/" + spec.model(), state::model);
    for (OpenAiAnswer.Kind kind : OpenAiAnswer.Kind.values()) {
      routes.put(kind.path(), new OpenAiEndpoint(kind, spec, starter, wall));
    }
    return routes;
  }

  private static HttpAsyncServer http(Map<String, HttpCall.Handler> routes) {
    return AsyncServerBootstrap.bootstrap()
        .setAuthorityResolver(RequestRouter.LOCAL_AUTHORITY_RESOLVER)
        .setIOReactorConfig(
            IOReactorConfig.custom().setIoThreadCount(1).setTcpNoDelay(true).build())
        .setIOSessionDecorator(AnsweringSession::new)
        .register("*", new PathHandler(routes))
        .create();
  }

  private int listen(InetSocketAddress address) {
    try {
      ListenerEndpoint endpoint = http.listen(address, URIScheme.HTTP).get();
      return ((InetSocketAddress) endpoint.getAddress()).getPort();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a simulated server began to listen", e);
    } catch (ExecutionException e) {
      close();
      throw new InvalidBenchmarkException(
          "a simulated server cannot listen on %s:%d: %s; name a port that is free with --port, or an address of this machine with --host"
              .formatted(
                  address.getHostString(),
                  address.getPort(),
                  e.getCause().getMessage().replaceFirst("^.*Exception: ", "")));
    }
  }
}
