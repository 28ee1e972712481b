package dev.sgbench.simulation;

import java.io.IOException;
import java.util.Set;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;

/** A stream that ends behind its headers, as where the program behind it throws. */
final class BrokenStream implements AsyncEntityProducer {

  @Override
  public int available() {
    return 1;
  }

  @Override
  public void produce(DataStreamChannel target) throws IOException {
    throw new ConnectionClosedException("the simulated server broke off, as the real one does");
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }

  @Override
  public void failed(Exception cause) {}

  @Override
  public void releaseResources() {}

  @Override
  public long getContentLength() {
    return -1;
  }

  @Override
  public String getContentType() {
    return Reply.EVENTS.toString();
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
