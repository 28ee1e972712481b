package dev.sgbench.sglang;

import dev.sgbench.record.ServerReport;
import dev.sgbench.time.Clock;
import dev.sgbench.workload.RequestSpec;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.nio.AsyncClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Streams requests to one server. Nothing waits in here: each request that finds no idle connection
 * opens one. Nothing is retried, redirected, compressed or remembered. One IO thread reads and
 * decodes all streams.
 *
 * <p>An open stream takes about 50 KiB of heap, so 4,000 take 200 MiB.
 */
public final class SglangClient implements AutoCloseable {

  /** More than there can ever be sockets, so that no request waits for one. */
  private static final int CONNECTIONS = 1 << 20;

  /** SGLang closes connections that were idle for 5 s; one that old could break under a request. */
  private static final TimeValue KEEP_ALIVE = TimeValue.ofSeconds(4);

  private static final Timeout CONNECT_TIMEOUT = Timeout.ofSeconds(10);

  /** Bytes of each connection's three buffers; one read brings so much at most. */
  private static final int BUFFER = 16 * 1024;

  private final String url;
  private final HttpHost host;
  private final IoStamps stamps;
  private final Clock clock;
  private final CloseableHttpAsyncClient http;
  private final Set<End> running = ConcurrentHashMap.newKeySet();

  /**
   * Opens no connection yet.
   *
   * @param url of the server, such as {@code http://127.0.0.1:30000}
   * @param authorization value of the header of that name, or null to send none
   * @param clock that stamps everything
   */
  public SglangClient(String url, String authorization, Clock clock) {
    this(url, authorization, clock, false);
  }

  /**
   * A client that acknowledges at once what it reads, for servers that wait for that.
   *
   * @param quickAck whether it does
   */
  public SglangClient(String url, String authorization, Clock clock, boolean quickAck) {
    this(url, authorization, clock, quickAck, KEEP_ALIVE);
  }

  /** A client that keeps connections for so long while they are idle. */
  SglangClient(
      String url, String authorization, Clock clock, boolean quickAck, TimeValue keepAlive) {
    this.url = url;
    this.host = ServerUrl.host(url);
    this.clock = clock;
    this.stamps = new IoStamps(clock);
    this.http = build(authorization, quickAck, keepAlive);
    http.start();
  }

  private CloseableHttpAsyncClient build(
      String authorization, boolean quickAck, TimeValue keepAlive) {
    List<Header> headers =
        authorization == null
            ? List.of()
            : List.of(new BasicHeader(HttpHeaders.AUTHORIZATION, authorization));
    HttpAsyncClientBuilder builder =
        HttpAsyncClientBuilder.create()
            .setConnectionManager(connections())
            .setIOReactorConfig(
                IOReactorConfig.custom().setIoThreadCount(1).setTcpNoDelay(true).build())
            .setHttp1Config(
                Http1Config.custom()
                    .setBufferSize(BUFFER)
                    .setInitialWindowSize(Integer.MAX_VALUE)
                    .build())
            .setIoSessionDecorator(session -> new StampedSession(session, stamps, quickAck))
            .setKeepAliveStrategy((response, context) -> keepAlive)
            .setDefaultRequestConfig(requestConfig())
            .setDefaultHeaders(headers)
            .setThreadFactory(task -> new Thread(task, "sglang-client " + url))
            .setUserAgent("sgbench")
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableConnectionState();
    return builder.build();
  }

  private AsyncClientConnectionManager connections() {
    return new ConnectTimer(
        PoolingAsyncClientConnectionManagerBuilder.create()
            .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
            .setMaxConnPerRoute(CONNECTIONS)
            .setMaxConnTotal(CONNECTIONS)
            .setDefaultTlsConfig(
                TlsConfig.custom().setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1).build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(CONNECT_TIMEOUT)
                    .setSocketTimeout(Timeout.DISABLED)
                    .setValidateAfterInactivity(TimeValue.NEG_ONE_MILLISECOND)
                    .build())
            .build(),
        clock);
  }

  private static RequestConfig requestConfig() {
    return RequestConfig.custom()
        .setResponseTimeout(Timeout.DISABLED)
        .setConnectionRequestTimeout(CONNECT_TIMEOUT)
        .setExpectContinueEnabled(false)
        .setProtocolUpgradeEnabled(false)
        .setAuthenticationEnabled(false)
        .build();
  }

  /** The server's URL. */
  public String url() {
    return url;
  }

  /**
   * Sends a request for exactly as many tokens as it asks for. Returns at once; on a connection
   * that stands open it has written by then what the socket takes.
   *
   * @param rid by which the server knows it
   */
  public void generate(RequestSpec request, String rid, GenerateListener listener) {
    BasicRequestProducer producer =
        new BasicRequestProducer(
            new BasicHttpRequest(Method.POST, host, Endpoint.GENERATE.literal()),
            new BasicAsyncEntityProducer(
                GenerateBody.encode(request, rid), ContentType.APPLICATION_JSON));
    End end = new End(request.outputTokens(), rid, listener);
    running.add(end);
    var unused = http.execute(host, producer, end.consumer, null, HttpClientContext.create(), end);
  }

  /** Closes every connection; requests that still run fail. */
  @Override
  public void close() {
    http.close(CloseMode.IMMEDIATE);
    running.forEach(End::cancelled);
  }

  /**
   * Tells the listener once how it ended; well only when the connection is back in the pool, so
   * that a request sent then reuses it.
   */
  private final class End implements FutureCallback<ServerReport> {

    private final String rid;
    private final GenerateListener listener;
    private final StreamConsumer consumer;
    private ServerReport completion;
    private long instant;

    End(int tokens, String rid, GenerateListener listener) {
      this.rid = rid;
      this.listener = listener;
      this.consumer = new StreamConsumer(tokens, stamps, listener, this::released);
    }

    @Override
    public void completed(ServerReport said) {
      completion = said;
      instant = stamps.lastRead();
    }

    private void released() {
      if (completion != null && running.remove(this)) {
        listener.completed(instant, completion);
      }
    }

    @Override
    public void failed(Exception cause) {
      if (running.remove(this)) {
        listener.failed(clock.nanos(), explained(cause));
      }
    }

    @Override
    public void cancelled() {
      failed(new CancellationException("the connection was closed on our side"));
    }

    private SglangException explained(Exception cause) {
      return new SglangException(
          url
              + ", request "
              + rid
              + ", after "
              + consumer.tokens()
              + " tokens: "
              + (cause instanceof SglangException
                  ? cause.getMessage()
                  : "expected a stream that ends with [DONE], found "
                      + cause
                      + "; is the server alive? see its log"),
          cause);
    }
  }
}
