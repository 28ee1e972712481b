package dev.sgbench.sglang;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Blocking calls to one server, on connections of their own, away from the measured streams. */
final class ControlHttp implements AutoCloseable {

  /** Some answers wait for the server's scheduler, which may be in a long step. */
  private static final Timeout TIMEOUT = Timeout.ofSeconds(30);

  private static final TimeValue KEEP_ALIVE = TimeValue.ofSeconds(4);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** An answer, whatever its status. */
  record Answer(String call, int status, String body) {

    /** The body as JSON, if the status is 200. */
    JsonNode json() {
      ok();
      try {
        return MAPPER.readTree(body);
      } catch (IOException e) {
        throw new SglangException(call + ": expected JSON, found \"" + body + "\"", e);
      }
    }

    void ok() {
      if (status != HttpStatus.SC_OK) {
        throw new SglangException(
            call + ": expected HTTP 200, found " + status + " with \"" + body + "\"");
      }
    }
  }

  private final String url;
  private final String authorization;
  private final CloseableHttpClient http;

  ControlHttp(String url, String authorization) {
    this.url = ServerUrl.host(url).toURI();
    this.authorization = authorization;
    ConnectionConfig connection =
        ConnectionConfig.custom().setConnectTimeout(TIMEOUT).setSocketTimeout(TIMEOUT).build();
    this.http =
        HttpClientBuilder.create()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDefaultConnectionConfig(connection)
                    .build())
            .setKeepAliveStrategy((response, context) -> KEEP_ALIVE)
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(TIMEOUT)
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .setUserAgent("sgbench")
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  Answer get(Endpoint endpoint) {
    return call(new HttpUriRequestBase(Method.GET.name(), uri(endpoint)));
  }

  Answer post(Endpoint endpoint, String json) {
    HttpUriRequestBase request = new HttpUriRequestBase(Method.POST.name(), uri(endpoint));
    request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
    return call(request);
  }

  static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + value, e);
    }
  }

  private URI uri(Endpoint endpoint) {
    return URI.create(url + endpoint.literal());
  }

  private Answer call(HttpUriRequestBase request) {
    if (authorization != null) {
      request.setHeader(HttpHeaders.AUTHORIZATION, authorization);
    }
    String call = request.getMethod() + " " + url + request.getPath();
    try {
      return http.execute(
          request,
          response -> {
            String body =
                response.getEntity() == null ? "" : EntityUtils.toString(response.getEntity());
            return new Answer(call, response.getCode(), body);
          });
    } catch (IOException e) {
      throw new SglangException(
          call
              + ": expected an answer, found "
              + e
              + "; is the URL right, and the server alive? see its log",
          e);
    } catch (CancellationException e) {
      throw new SglangException(call + ": given up, since the run has closed this client", e);
    }
  }

  @Override
  public void close() {
    http.close(CloseMode.IMMEDIATE);
  }
}
