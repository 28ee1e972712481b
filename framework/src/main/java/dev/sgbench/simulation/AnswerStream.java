package dev.sgbench.simulation;

import dev.sgbench.sglang.GenerateField;
import dev.sgbench.simulation.GenerateJob.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;

/**
 * The server-sent events of one call. Like SGLang's, several tokens share one event when the writer
 * is behind.
 */
final class AnswerStream implements AsyncEntityProducer, GenerateJob.Sink {

  private static final String DONE = "data: " + GenerateField.DONE.literal() + "\n\n";

  private final List<GenerateJob> jobs;
  private final AnswerFormat format;
  private final Runnable abandoned;
  private final Progress[] written;
  private final StringBuilder events = new StringBuilder();
  private ByteBuffer pending = ByteBuffer.allocate(0);
  private boolean closing;
  private boolean closed;
  private volatile DataStreamChannel channel;

  /**
   * @param abandoned called if the client goes away before the end
   */
  AnswerStream(List<GenerateJob> jobs, AnswerFormat format, Runnable abandoned) {
    this.jobs = jobs;
    this.format = format;
    this.abandoned = abandoned;
    written = new Progress[jobs.size()];
    Arrays.fill(written, GenerateJob.NOTHING);
    jobs.forEach(job -> job.sink(this));
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
    return !closed && (pending.hasRemaining() || closing || behind()) ? 1 : 0;
  }

  private boolean behind() {
    for (int i = 0; i < written.length; i++) {
      if (!jobs.get(i).progress().equals(written[i])) {
        return true;
      }
    }
    return false;
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
      } else if (closing) {
        closed = true;
        target.endStream();
      } else if (behind()) {
        next();
      } else {
        return;
      }
    }
  }

  private void next() {
    events.setLength(0);
    closing = true;
    for (int i = 0; i < written.length; i++) {
      Progress now = jobs.get(i).progress();
      if (!now.equals(written[i])) {
        format.event(events, i, jobs.get(i), new AnswerFormat.Step(written[i], now));
        written[i] = now;
      }
      closing &= now.over();
    }
    if (closing) {
      format.closing(events, jobs);
      events.append(DONE);
    }
    pending = ByteBuffer.wrap(events.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void failed(Exception cause) {
    releaseResources();
  }

  @Override
  public void releaseResources() {
    if (!jobs.stream().allMatch(job -> job.progress().over())) {
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
