package dev.sgbench.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.AsyncServerRequestHandler.ResponseTrigger;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicResponseProducer;
import org.apache.hc.core5.http.protocol.HttpContext;

/** The way back for one HTTP request; may be used once, from any thread. */
record Reply(ResponseTrigger trigger, HttpContext context) {

  private static final ContentType METRICS =
      ContentType.create("text/plain", StandardCharsets.UTF_8);

  void json(int status, String json) {
    entity(status, json, ContentType.APPLICATION_JSON);
  }

  void metrics(String text) {
    entity(200, text, METRICS);
  }

  void empty(int status) {
    send(new BasicResponseProducer(status, ""));
  }

  void events(String text) {
    entity(200, text, ContentType.create("text/event-stream", StandardCharsets.UTF_8));
  }

  void stream(AsyncEntityProducer body) {
    send(new BasicResponseProducer(200, body));
  }

  private void entity(int status, String text, ContentType type) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    send(new BasicResponseProducer(status, new BasicAsyncEntityProducer(bytes, type)));
  }

  private void send(BasicResponseProducer response) {
    try {
      trigger.submitResponse(response, context);
    } catch (HttpException e) {
      throw new IllegalStateException("a reply that HTTP does not allow", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
