package dev.sgbench.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The requests that decode, and how some of them lose their place. */
final class RunningBatch<J extends Job> {

  private static final int UNKNOWN = Integer.MIN_VALUE;
  private static final Comparator<Job> RETRACTED_LAST =
      Comparator.<Job>comparingInt(Job::generated)
          .thenComparing(Comparator.<Job>comparingInt(Job::inputTokens).reversed())
          .reversed();

  private final List<J> jobs = new ArrayList<>();
  private final List<J> view = Collections.unmodifiableList(jobs);
  private final SchedulerSettings settings;
  private final KvPool pool;
  private long retractions;
  private int chosen;
  private int taken;

  /** Tokens that the jobs hold in the KV pool, less {@link #chosen} for each that runs. */
  private long context;

  /** Jobs that ended and have not been left out yet. */
  private int over;

  /** The jobs, not to be changed any more; null if they have changed since. */
  private List<J> snapshot;

  /** The count of {@link #taken} with which the next job ends; {@link #UNKNOWN} if not known. */
  private int nextEnd = UNKNOWN;

  RunningBatch(SchedulerSettings settings, KvPool pool) {
    this.settings = settings;
    this.pool = pool;
  }

  /** In order of admission. Unmodifiable view of a list that changes. */
  List<J> jobs() {
    return view;
  }

  /** The same as they are now. */
  List<J> snapshot() {
    if (snapshot == null) {
      snapshot = new ArrayList<>(jobs);
    }
    return snapshot;
  }

  int size() {
    return jobs.size();
  }

  boolean isEmpty() {
    return jobs.isEmpty();
  }

  /** Decode passes chosen so far: each took room in the KV pool for one token of every job. */
  int chosen() {
    return chosen;
  }

  /** Decode passes whose results were taken for all jobs at once. */
  int taken() {
    return taken;
  }

  void add(J job) {
    context += job.kv() - chosen;
    job.joins(this);
    jobs.add(job);
    snapshot = null;
    if (nextEnd != UNKNOWN) {
      nextEnd = Math.min(nextEnd, end(job));
    }
  }

  /** A job is over, or loses its place: it stays as it is from now on. */
  private void settle(J job) {
    context -= job.kv() - chosen;
    job.joins(null);
    changed();
  }

  private void changed() {
    snapshot = null;
    nextEnd = UNKNOWN;
  }

  /** A job that may be in here ended. */
  void ended(J job) {
    if (job.in(this)) {
      settle(job);
      over++;
    }
  }

  /** A job that may be in here got a token of its own, or is to be given up: it ends sooner. */
  void endsSooner(J job) {
    if (job.in(this)) {
      nextEnd = UNKNOWN;
    }
  }

  /** Whether a decode pass of {@code batch} has exactly the jobs that are in here, all running. */
  boolean is(List<J> batch) {
    return batch == snapshot;
  }

  /** Every job has one more token; whether one may be over with it. */
  boolean take() {
    taken++;
    return nextEnd() <= taken;
  }

  private int nextEnd() {
    if (nextEnd == UNKNOWN) {
      nextEnd = Integer.MAX_VALUE;
      for (J job : jobs) {
        nextEnd = Math.min(nextEnd, end(job));
      }
    }
    return nextEnd;
  }

  private int end(J job) {
    return job.aborted ? taken : job.lastStep();
  }

  /** Leaves out those that ended. */
  void dropOver() {
    if (over > 0) {
      jobs.removeIf(job -> job.state != Job.State.RUNNING);
      over = 0;
      changed();
    }
  }

  /** Empties the batch; gives those that were in it. */
  List<J> takeAll() {
    List<J> all = new ArrayList<>(jobs);
    all.forEach(this::settle);
    jobs.clear();
    return all;
  }

  /** How often a request lost its place. */
  long retractions() {
    return retractions;
  }

  /** Tokens that all of them hold in the KV pool. */
  long context() {
    return context + (long) chosen * (jobs.size() - over);
  }

  /** Takes room for one more token of each; gives the tokens that they then hold. */
  long decodeOne() {
    chosen++;
    pool.take(jobs.size());
    return context();
  }

  /** How many steps go by before one ends or the pool is full; 0 if one is over or given up. */
  int steadySteps() {
    return over > 0
        ? 0
        : (int) Math.max(0, Math.min(pool.free() / jobs.size(), nextEnd() - taken - 1));
  }

  /** Carries out so many steps. */
  void advance(int steps) {
    taken += steps;
    chosen += steps;
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
    settle(job);
    pool.release(job);
    job.state = Job.State.WAITING;
    job.retractions++;
    retractions++;
  }
}
