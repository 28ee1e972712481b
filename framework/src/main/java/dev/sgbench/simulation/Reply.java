package dev.sgbench.simulation;

import dev.sgbench.sglang.GenerateField;
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

  static final ContentType EVENTS = ContentType.create("text/event-stream", StandardCharsets.UTF_8);

  private static final ContentType TEXT = ContentType.create("text/plain", StandardCharsets.UTF_8);

  void json(int status, String json) {
    entity(status, json, ContentType.APPLICATION_JSON);
  }

  void text(int status, String text) {
    entity(status, text, TEXT);
  }

  void empty(int status) {
    send(new BasicResponseProducer(status, ""));
  }

  /** What a program does that failed: no word of what. */
  void internalError() {
    text(500, "Internal Server Error");
  }

  /** A stream of this one event. */
  void events(String json) {
    String done = GenerateField.DONE.literal();
    entity(200, "data: " + json + "\n\ndata: " + done + "\n\n", EVENTS);
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
