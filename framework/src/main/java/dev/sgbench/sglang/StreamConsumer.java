package dev.sgbench.sglang;

import dev.sgbench.record.ServerReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Takes one answer of {@code /generate} as its bytes come, and judges it when it ends. */
final class StreamConsumer implements AsyncResponseConsumer<ServerReport> {

  private final int expectedTokens;
  private final IoStamps stamps;
  private final GenerateListener listener;
  private final Runnable released;
  private final StreamDecoder decoder;
  private final ByteArrayOutputStream refusal = new ByteArrayOutputStream(0);
  private FutureCallback<ServerReport> callback;
  private int status;

  /**
   * @param released run when the connection can serve the next request
   */
  StreamConsumer(
      int expectedTokens, IoStamps stamps, GenerateListener listener, Runnable released) {
    this.released = released;
    this.expectedTokens = expectedTokens;
    this.stamps = stamps;
    this.listener = listener;
    this.decoder = new StreamDecoder(total -> listener.tokens(stamps.lastRead(), total));
  }

  @Override
  public void consumeResponse(
      HttpResponse response,
      EntityDetails entity,
      HttpContext context,
      FutureCallback<ServerReport> resultCallback) {
    callback = resultCallback;
    status = response.getCode();
    Long connect = ConnectTimer.nanos(context);
    if (connect != null) {
      listener.connected(connect);
    }
    listener.sent(stamps.lastWriteOfReader());
    if (entity == null) {
      streamEnd(null);
    }
  }

  @Override
  public void informationResponse(HttpResponse response, HttpContext context) {
    // Interim answers carry nothing that is measured.
  }

  @Override
  public void updateCapacity(CapacityChannel channel) throws IOException {
    channel.update(Integer.MAX_VALUE);
  }

  @Override
  public void consume(ByteBuffer source) {
    if (status == HttpStatus.SC_OK) {
      decoder.feed(source);
    } else {
      byte[] bytes = new byte[source.remaining()];
      source.get(bytes);
      refusal.writeBytes(bytes);
    }
  }

  @Override
  public void streamEnd(List<? extends Header> trailers) {
    if (status != HttpStatus.SC_OK) {
      throw new SglangException(
          "expected HTTP 200, found "
              + status
              + " with \""
              + refusal.toString(StandardCharsets.UTF_8)
              + "\"");
    }
    if (!decoder.done()) {
      throw new SglangException(
          "expected the stream to end with [DONE], found its end after "
              + decoder.tokens()
              + " tokens; unfinished: \""
              + decoder.unfinished()
              + "\"; see the server's log");
    }
    ServerReport completion = FinalEvent.read(decoder.lastEvent());
    if (completion.completionTokens() != expectedTokens) {
      throw new SglangException(
          "expected exactly "
              + expectedTokens
              + " tokens, since end-of-sequence is ignored, found "
              + completion.completionTokens()
              + " (finish reason "
              + completion.finishReason()
              + "): does input and output fit the context length?");
    }
    callback.completed(completion);
  }

  /** Tokens received so far, for the message of a failure. */
  int tokens() {
    return decoder.tokens();
  }

  @Override
  public void failed(Exception cause) {
    // The client hears of it through the exchange's own callback.
  }

  @Override
  public void releaseResources() {
    released.run();
  }
}
