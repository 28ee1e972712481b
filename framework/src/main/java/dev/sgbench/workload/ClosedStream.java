package dev.sgbench.workload;

import java.util.PriorityQueue;

/** Requests of clients that wait for their answers. */
final class ClosedStream implements RequestStream {

  private final PriorityQueue<Long> due = new PriorityQueue<>();
  private final RequestFactory requests;
  private final long think;
  private final int count;
  private final long deadline;
  private long latest;
  private int waitingClients;

  ClosedStream(Arrivals.Closed arrivals, RequestFactory requests, int count, long deadline) {
    this.requests = requests;
    this.think = arrivals.think().toNanos();
    this.count = count;
    this.deadline = deadline;
    for (int client = 0; client < arrivals.clients(); client++) {
      schedule(0);
    }
  }

  /** Threads report ends out of order by some microseconds; arrivals never go back in time. */
  private void schedule(long instant) {
    long arrival = Math.max(latest, instant);
    if (arrival < deadline) {
      due.add(arrival);
    }
  }

  @Override
  public long nextArrival() {
    return due.isEmpty() || requests.made() == count ? NONE : due.peek();
  }

  @Override
  public RequestSpec take() {
    if (nextArrival() == NONE) {
      throw new IllegalStateException("no arrival is scheduled: look at nextArrival() first");
    }
    latest = due.remove();
    waitingClients++;
    return requests.next(latest);
  }

  @Override
  public void finished(RequestSpec request, long instant) {
    waitingClients--;
    schedule(instant + think);
  }

  @Override
  public boolean exhausted() {
    return requests.made() == count || (due.isEmpty() && waitingClients == 0);
  }
}
