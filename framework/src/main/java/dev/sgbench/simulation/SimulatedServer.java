package dev.sgbench.simulation;

import dev.sgbench.sglang.Endpoint;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.impl.bootstrap.AsyncServerBootstrap;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http.impl.routing.RequestRouter;
import org.apache.hc.core5.http.nio.AsyncRequestConsumer;
import org.apache.hc.core5.http.nio.AsyncServerRequestHandler;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityConsumer;
import org.apache.hc.core5.http.nio.support.BasicRequestConsumer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.reactor.ListenerEndpoint;

/**
 * A simulated SGLang server: real HTTP on the loopback address, in real time, with the step times
 * of a calibration. It speaks what SGLang 0.5.17 speaks of {@code /generate} and of the endpoints a
 * client reads a server's state by.
 */
public final class SimulatedServer implements AutoCloseable {

  private final HttpAsyncServer http;
  private final SchedulerThread scheduler;
  private final int port;

  private SimulatedServer(HttpAsyncServer http, SchedulerThread scheduler, int port) {
    this.http = http;
    this.scheduler = scheduler;
    this.port = port;
  }

  /**
   * Starts a server and returns when it answers.
   *
   * @param port to listen on; 0 for any free one
   */
  public static SimulatedServer start(SimulatedServerSpec spec, Calibration calibration, int port) {
    StepTime time = spec.stepTime(calibration);
    SchedulerThread scheduler =
        new SchedulerThread(spec.scheduler(), time, "simulated-scheduler-" + port);
    HttpAsyncServer http = http(routes(spec, calibration, scheduler));
    scheduler.start();
    http.start();
    return new SimulatedServer(http, scheduler, listen(http, port));
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

  private static Map<String, BiConsumer<byte[], Reply>> routes(
      SimulatedServerSpec spec, Calibration calibration, SchedulerThread scheduler) {
    StateEndpoints state = new StateEndpoints(spec, calibration, scheduler);
    WallClock wall = new WallClock(scheduler.clock());
    return Map.ofEntries(
        Map.entry(Endpoint.GENERATE.literal(), new GenerateEndpoint(spec, scheduler, wall)::answer),
        Map.entry(Endpoint.SET_INTERNAL_STATE.literal(), state::setInternalState),
        Map.entry(Endpoint.ABORT_REQUEST.literal(), state::abortRequest),
        Map.entry(Endpoint.FLUSH_CACHE.literal(), bodiless(state::flushCache)),
        Map.entry(Endpoint.MODEL_INFO.literal(), bodiless(state::modelInfo)),
        Map.entry(Endpoint.GET_MODEL_INFO.literal(), bodiless(state::modelInfo)),
        Map.entry(Endpoint.SERVER_INFO.literal(), bodiless(state::serverInfo)),
        Map.entry(Endpoint.GET_SERVER_INFO.literal(), bodiless(state::serverInfo)),
        Map.entry(Endpoint.V1_LOADS.literal(), bodiless(state::loads)),
        Map.entry(Endpoint.GET_LOAD.literal(), bodiless(state::load)),
        Map.entry(Endpoint.METRICS.literal(), bodiless(state::metrics)),
        Map.entry(Endpoint.HEALTH.literal(), bodiless(reply -> reply.empty(200))),
        Map.entry("/v1/models", bodiless(state::models)));
  }

  private static BiConsumer<byte[], Reply> bodiless(Consumer<Reply> answer) {
    return (body, reply) -> answer.accept(reply);
  }

  private static HttpAsyncServer http(Map<String, BiConsumer<byte[], Reply>> routes) {
    AsyncServerBootstrap bootstrap =
        AsyncServerBootstrap.bootstrap()
            .setAuthorityResolver(RequestRouter.LOCAL_AUTHORITY_RESOLVER)
            .setIOReactorConfig(
                IOReactorConfig.custom().setIoThreadCount(1).setTcpNoDelay(true).build());
    routes.forEach((path, answer) -> bootstrap.register(path, new Handler(answer)));
    return bootstrap.create();
  }

  private static int listen(HttpAsyncServer http, int port) {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      ListenerEndpoint endpoint = http.listen(address, URIScheme.HTTP).get();
      return ((InetSocketAddress) endpoint.getAddress()).getPort();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a simulated server began to listen", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "a simulated server cannot listen on port " + port + ": " + e.getCause().getMessage(), e);
    }
  }

  private record Handler(BiConsumer<byte[], Reply> answer)
      implements AsyncServerRequestHandler<Message<HttpRequest, byte[]>> {

    @Override
    public AsyncRequestConsumer<Message<HttpRequest, byte[]>> prepare(
        HttpRequest request, EntityDetails entity, HttpContext context) {
      return new BasicRequestConsumer<>(entity == null ? null : new BasicAsyncEntityConsumer());
    }

    @Override
    public void handle(
        Message<HttpRequest, byte[]> message, ResponseTrigger trigger, HttpContext context) {
      byte[] body = message.getBody() == null ? new byte[0] : message.getBody();
      answer.accept(body, new Reply(trigger, context));
    }
  }
}
