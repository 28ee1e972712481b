package dev.sgbench.workload;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.LongSupplier;

/**
 * Conversations that begin by their own law; their later turns wait for the ones before. Most have
 * only one turn.
 */
final class OpenStream implements RequestStream {

  /** A turn that is due. */
  private record Due(long instant, Conversation conversation) {}

  private final LongSupplier instants;
  private final Feed feed;
  private final Numbering ids;
  private final long deadline;
  private final PriorityQueue<Due> turns =
      new PriorityQueue<>(
          Comparator.comparingLong(Due::instant).thenComparingLong(d -> d.conversation().number()));
  private final Map<Integer, Conversation> waiting = new HashMap<>();
  private long drawn;
  private long latest;
  private Due beginning;

  OpenStream(LongSupplier instants, Feed feed, Numbering ids, long deadline) {
    this.instants = instants;
    this.feed = feed;
    this.ids = ids;
    this.deadline = deadline;
    this.beginning = begin();
  }

  /** The next conversation and its instant; the n-th conversation has the n-th instant. */
  private Due begin() {
    Conversation conversation = feed.next();
    if (conversation == null) {
      return null;
    }
    long instant = 0;
    for (; drawn <= conversation.number(); drawn++) {
      instant = instants.getAsLong();
    }
    return instant < deadline ? new Due(instant, conversation) : null;
  }

  private boolean turnComesFirst() {
    return !turns.isEmpty() && (beginning == null || turns.peek().instant() <= beginning.instant());
  }

  @Override
  public long nextArrival() {
    if (turnComesFirst()) {
      return turns.peek().instant();
    }
    return beginning == null ? NONE : beginning.instant();
  }

  @Override
  public RequestSpec take() {
    if (nextArrival() == NONE) {
      throw new IllegalStateException("no arrival is scheduled: look at nextArrival() first");
    }
    boolean turn = turnComesFirst();
    Due due = turn ? turns.remove() : beginning;
    latest = due.instant();
    RequestSpec request = due.conversation().next(ids.next(), latest);
    if (due.conversation().turnsLeft() > 0) {
      waiting.put(request.id(), due.conversation());
    }
    if (!turn) {
      beginning = begin();
    }
    return request;
  }

  /** Threads report ends out of order by some microseconds; arrivals never go back in time. */
  @Override
  public void finished(RequestSpec request, long instant) {
    Conversation conversation = waiting.isEmpty() ? null : waiting.remove(request.id());
    if (conversation != null) {
      long due = Math.max(latest, instant + conversation.think());
      if (due < deadline) {
        turns.add(new Due(due, conversation));
      }
    }
  }

  @Override
  public boolean exhausted() {
    return beginning == null && turns.isEmpty() && waiting.isEmpty();
  }
}
