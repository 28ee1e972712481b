package dev.sgbench.workload;

import java.util.function.LongSupplier;

/** Requests that arrive by their own law. */
final class OpenStream implements RequestStream {

  private final LongSupplier instants;
  private final RequestFactory requests;
  private final int count;
  private final long deadline;
  private long next;

  OpenStream(LongSupplier instants, RequestFactory requests, int count, long deadline) {
    this.instants = instants;
    this.requests = requests;
    this.count = count;
    this.deadline = deadline;
    advance();
  }

  private void advance() {
    next = requests.made() < count ? instants.getAsLong() : NONE;
    if (next >= deadline) {
      next = NONE;
    }
  }

  @Override
  public long nextArrival() {
    return next;
  }

  @Override
  public RequestSpec take() {
    if (next == NONE) {
      throw new IllegalStateException("no arrival is scheduled: look at nextArrival() first");
    }
    RequestSpec request = requests.next(next);
    advance();
    return request;
  }

  @Override
  public void finished(RequestSpec request, long instant) {
    // Open load waits for nothing.
  }

  @Override
  public boolean exhausted() {
    return next == NONE;
  }
}
