package dev.sgbench.workload;

import dev.sgbench.workload.Seeds.Purpose;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.LongSupplier;

/** Requests of clients that wait for their answers; each holds one conversation after the other. */
final class ClosedStream implements RequestStream {

  /** One client. */
  private static final class Client {
    private final int number;
    private final LongSupplier think;
    private Conversation conversation;
    private long due;

    Client(int number, LongSupplier think) {
      this.number = number;
      this.think = think;
    }

    boolean idle() {
      return conversation == null || conversation.turnsLeft() == 0;
    }
  }

  private final PriorityQueue<Client> due =
      new PriorityQueue<>(
          Comparator.<Client>comparingLong(c -> c.due).thenComparingInt(c -> c.number));
  private final Map<Integer, Client> waiting = new HashMap<>();
  private final Feed feed;
  private final Numbering ids;
  private final long deadline;
  private Conversation next;
  private long latest;

  ClosedStream(Arrivals.Closed arrivals, Seeds seeds, Feed feed, Numbering ids, long deadline) {
    this.feed = feed;
    this.ids = ids;
    this.deadline = deadline;
    this.next = feed.next();
    for (int i = 0; i < arrivals.clients(); i++) {
      schedule(
          new Client(i, arrivals.think().sequence(seeds.random(Purpose.CLIENT_THINK_TIMES, i))), 0);
    }
  }

  /** Threads report ends out of order by some microseconds; arrivals never go back in time. */
  private void schedule(Client client, long instant) {
    client.due = Math.max(latest, instant);
    if (client.due < deadline && (next != null || !client.idle())) {
      due.add(client);
    }
  }

  @Override
  public long nextArrival() {
    return due.isEmpty() ? NONE : due.peek().due;
  }

  @Override
  public RequestSpec take() {
    if (nextArrival() == NONE) {
      throw new IllegalStateException("no arrival is scheduled: look at nextArrival() first");
    }
    Client client = due.remove();
    latest = client.due;
    if (client.idle()) {
      client.conversation = next;
      next = feed.next();
    }
    RequestSpec request = client.conversation.next(ids.next(), latest);
    waiting.put(request.id(), client);
    if (next == null) {
      due.removeIf(Client::idle);
    }
    return request;
  }

  @Override
  public void finished(RequestSpec request, long instant) {
    Client client = waiting.remove(request.id());
    long pause = client.idle() ? client.think.getAsLong() : client.conversation.think();
    schedule(client, instant + pause);
  }

  @Override
  public boolean exhausted() {
    return due.isEmpty() && (waiting.isEmpty() || nothingFollows());
  }

  private boolean nothingFollows() {
    return next == null && waiting.values().stream().allMatch(Client::idle);
  }
}
