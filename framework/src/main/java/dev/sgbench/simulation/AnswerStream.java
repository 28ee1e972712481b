package dev.sgbench.simulation;

import dev.sgbench.sglang.GenerateField;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;

/**
 * The server-sent events of one request. Like SGLang's, an event carries all tokens so far, and
 * several tokens share one event when the writer is behind.
 */
final class AnswerStream implements AsyncEntityProducer, GenerateJob.Sink {

  private static final byte[] DONE =
      ("data: " + GenerateField.DONE.literal() + "\n\n").getBytes(StandardCharsets.UTF_8);

  private final GenerateJob job;
  private final Runnable abandoned;
  private final StringBuilder event = new StringBuilder();
  private ByteBuffer pending = ByteBuffer.allocate(0);
  private GenerateJob.Progress written;
  private boolean closing;
  private boolean closed;
  private volatile DataStreamChannel channel;

  /**
   * @param abandoned called if the client goes away before the end
   */
  AnswerStream(GenerateJob job, Runnable abandoned) {
    this.job = job;
    this.abandoned = abandoned;
    this.written = job.progress();
    job.sink(this);
  }

  @Override
  public void advanced() {
    DataStreamChannel open = channel;
    if (open != null) {
      open.requestOutput();
    }
  }

  @Override
  public int available() {
    boolean something = pending.hasRemaining() || !job.progress().equals(written) || closing;
    return something && !closed ? 1 : 0;
  }

  @Override
  public void produce(DataStreamChannel target) throws IOException {
    channel = target;
    while (!closed) {
      if (pending.hasRemaining()) {
        target.write(pending);
        if (pending.hasRemaining()) {
          target.requestOutput();
          return;
        }
      } else if (!job.progress().equals(written)) {
        next(job.progress());
      } else if (closing) {
        closed = true;
        target.endStream();
      } else {
        return;
      }
    }
  }

  private void next(GenerateJob.Progress progress) {
    written = progress;
    event.setLength(0);
    event.append("data: ");
    job.append(event, progress);
    event.append("\n\n");
    byte[] bytes = event.toString().getBytes(StandardCharsets.UTF_8);
    closing = progress.over();
    pending = ByteBuffer.allocate(bytes.length + DONE.length).put(bytes);
    if (closing) {
      pending.put(DONE);
    }
    pending.flip();
  }

  @Override
  public void failed(Exception cause) {
    releaseResources();
  }

  @Override
  public void releaseResources() {
    if (!job.progress().over()) {
      abandoned.run();
    }
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }

  @Override
  public long getContentLength() {
    return -1;
  }

  @Override
  public String getContentType() {
    return "text/event-stream; charset=utf-8";
  }

  @Override
  public String getContentEncoding() {
    return null;
  }

  @Override
  public boolean isChunked() {
    return true;
  }

  @Override
  public Set<String> getTrailerNames() {
    return Set.of();
  }
}
