package dev.sgbench.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Requests that wait for admission, and how many tokens their prompts have. */
final class WaitingQueue<J extends Job> {

  private final ArrayDeque<J> jobs = new ArrayDeque<>();
  private final SchedulerSettings settings;
  private final KvPool pool;
  private long tokens;

  WaitingQueue(SchedulerSettings settings, KvPool pool) {
    this.settings = settings;
    this.pool = pool;
  }

  int size() {
    return jobs.size();
  }

  boolean isEmpty() {
    return jobs.isEmpty();
  }

  /** Tokens to compute for all of them, should nothing be cached. */
  long tokens() {
    return tokens;
  }

  J first() {
    return jobs.peek();
  }

  void add(J job) {
    job.state = Job.State.WAITING;
    tokens += job.prefillTokens();
    jobs.add(job);
  }

  void removeFirst() {
    tokens -= jobs.remove().prefillTokens();
  }

  /** Takes a job out; false if it is not here. */
  boolean remove(J job) {
    boolean here = jobs.remove(job);
    tokens -= here ? job.prefillTokens() : 0;
    return here;
  }

  /** Puts them into the order in which admission looks at them. */
  void sort() {
    Optional<Comparator<Job>> order = settings.policy().order(pool::cached, jobs.size());
    if (settings.priority().enabled()) {
      Comparator<Job> important = Comparator.comparingInt(job -> -settings.priority().rank(job));
      order = Optional.of(order.map(important::thenComparing).orElse(important));
    }
    if (order.isPresent() && jobs.size() > 1) {
      List<J> sorted = new ArrayList<>(jobs);
      sorted.sort(order.get());
      jobs.clear();
      jobs.addAll(sorted);
    }
  }
}
