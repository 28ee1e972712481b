package dev.sgbench.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The requests that decode, and how some of them lose their place. */
final class RunningBatch<J extends Job> {

  private static final Comparator<Job> RETRACTED_LAST =
      Comparator.<Job>comparingInt(job -> job.generated)
          .thenComparing(Comparator.<Job>comparingInt(Job::inputTokens).reversed())
          .reversed();

  private final List<J> jobs = new ArrayList<>();
  private final List<J> view = Collections.unmodifiableList(jobs);
  private final SchedulerSettings settings;
  private final KvPool pool;
  private long retractions;

  RunningBatch(SchedulerSettings settings, KvPool pool) {
    this.settings = settings;
    this.pool = pool;
  }

  /** In order of admission. Unmodifiable view of a list that changes. */
  List<J> jobs() {
    return view;
  }

  int size() {
    return jobs.size();
  }

  boolean isEmpty() {
    return jobs.isEmpty();
  }

  void add(J job) {
    jobs.add(job);
  }

  /** Leaves out those that ended. */
  void dropOver() {
    jobs.removeIf(job -> job.state != Job.State.RUNNING);
  }

  /** Empties the batch; gives those that were in it. */
  List<J> takeAll() {
    List<J> all = new ArrayList<>(jobs);
    jobs.clear();
    return all;
  }

  /** How often a request lost its place. */
  long retractions() {
    return retractions;
  }

  /** Tokens that all of them hold in the KV pool. */
  long context() {
    long context = 0;
    for (J job : jobs) {
      context += job.kv;
    }
    return context;
  }

  /** Takes room for one more token of each; gives the tokens that they then hold. */
  long decodeOne() {
    long context = 0;
    for (J job : jobs) {
      context += ++job.kv;
    }
    pool.take(jobs.size());
    return context;
  }

  /** How many steps go by before one ends or the pool is full; 0 if one has been given up. */
  int steadySteps() {
    long steps = pool.free() / jobs.size();
    for (J job : jobs) {
      if (job.state != Job.State.RUNNING || job.aborted) {
        return 0;
      }
      steps = Math.min(steps, job.remaining() - 1);
    }
    return (int) steps;
  }

  /** Carries out so many steps. */
  void advance(int steps) {
    for (J job : jobs) {
      job.generated += steps;
      job.kv += steps;
    }
    pool.take((long) steps * jobs.size());
  }

  /** Takes requests out until the pool has room for the next step; gives them. */
  List<J> retract() {
    List<J> order = new ArrayList<>(jobs);
    order.sort(RETRACTED_LAST);
    List<J> out = new ArrayList<>();
    do {
      if (order.size() == 1) {
        throw new IllegalStateException(
            "the KV pool of %d tokens cannot hold one request of %d + %d tokens: ask for shorter requests or a larger pool"
                .formatted(
                    settings.kvTokens(), order.get(0).inputTokens(), order.get(0).outputTokens()));
      }
      J job = order.remove(order.size() - 1);
      retract(job);
      out.add(job);
    } while (pool.free() < order.size());
    jobs.removeAll(out);
    return out;
  }

  /**
   * Takes requests out that are less important than {@code job}, until the pool has room for it;
   * adds them to {@code out}.
   *
   * @return whether there was one
   */
  boolean preempt(J job, PrefillAdder<J> adder, List<J> out) {
    boolean found = false;
    for (J victim : lessImportant(job)) {
      if (found && adder.shortOf(job) <= 0) {
        break;
      }
      long free = pool.free();
      retract(victim);
      jobs.remove(victim);
      adder.preempted(victim, pool.free() - free);
      out.add(victim);
      found = true;
    }
    return found;
  }

  /** The least important first, of those the latest. */
  private List<J> lessImportant(J job) {
    SchedulerSettings.Priority priority = settings.priority();
    List<J> victims = new ArrayList<>(jobs);
    victims.removeIf(
        other ->
            other.state != Job.State.RUNNING
                || priority.rank(job) - priority.rank(other) <= priority.threshold());
    victims.sort(
        Comparator.<J>comparingInt(priority::rank)
            .thenComparing(Comparator.<J>comparingLong(other -> other.queued).reversed()));
    return victims;
  }

  private void retract(J job) {
    pool.release(job);
    job.state = Job.State.WAITING;
    job.retractions++;
    retractions++;
  }
}
