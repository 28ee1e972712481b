package dev.sgbench.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * SGLang's scheduler as a state machine without clock or threads. {@link #next()} chooses a forward
 * pass, {@link #process} takes its results; between the two, with overlap scheduling, the next pass
 * is chosen already.
 *
 * <p>Rules, with the versions they were read from or seen in:
 *
 * <ul>
 *   <li>Prefill goes before decode; the two are never mixed (0.4.9 to 0.5.17, without {@code
 *       --enable-mixed-chunk}).
 *   <li>Once the batch was found full, no admission is tried until a request has left it: a raised
 *       limit waits for that (seen on 0.5.11, 0.5.17, 0.5.23). With priority scheduling the mark is
 *       cleared on every pass (seen on the same).
 *   <li>A lowered limit cuts off nobody (seen on the same).
 *   <li>Decode without room in the KV pool retracts those with the fewest output tokens, among them
 *       those with the longest input, until the next step fits (0.5.x; 0.4.9 until 20 steps fit);
 *       they go to the end of the queue and are computed anew.
 *   <li>An abort takes a waiting request out at once, a running one with its next token (0.5.x).
 * </ul>
 */
final class SchedulerModel<J extends Job> {

  /** Told what a pass brought, in the order of the batch. */
  interface Output<J extends Job> {

    /** The job has one more token. */
    void token(J job);

    /** The job is over, complete or aborted. */
    void over(J job);
  }

  private static final Comparator<Job> RETRACTED_LAST =
      Comparator.<Job>comparingInt(job -> job.generated)
          .thenComparing(Comparator.<Job>comparingInt(Job::inputTokens).reversed())
          .reversed();

  private final SchedulerSettings settings;
  private final NewTokenRatio ratio;
  private final ArrayDeque<J> waiting = new ArrayDeque<>();
  private final List<J> running = new ArrayList<>();
  private Batch<J> lastPrefill;
  private J unfinished;
  private boolean batchIsFull;
  private int limit;
  private long usedTokens;
  private long retractions;

  SchedulerModel(SchedulerSettings settings) {
    this.settings = settings;
    this.limit = settings.limit();
    ratio = new NewTokenRatio(settings.conservativeness());
  }

  int limit() {
    return limit;
  }

  /** Requests in the running batch, those being prefilled included. */
  int running() {
    return running.size() + (lastPrefill == null ? 0 : lastPrefill.size());
  }

  int waiting() {
    return waiting.size();
  }

  /** Whether no request is inside. */
  boolean idle() {
    return waiting.isEmpty() && running() == 0;
  }

  long usedTokens() {
    return usedTokens;
  }

  long retractions() {
    return retractions;
  }

  void enqueue(J job) {
    waiting.add(job);
  }

  /** Whether {@code value} is a limit the scheduler takes; if so it holds from now on. */
  boolean changeLimit(int value) {
    boolean good = value >= 1 && value <= settings.ceiling();
    if (good) {
      limit = value;
    }
    return good;
  }

  /** Gives {@code job} up: at once if it waits, with its next token if it runs. */
  void abort(J job, Output<J> output) {
    if (job.state == Job.State.WAITING && waiting.remove(job)) {
      job.state = Job.State.OVER;
      job.aborted = true;
      output.over(job);
    } else if (job.state != Job.State.OVER) {
      job.aborted = true;
    }
  }

  /** Chooses the next forward pass; null if there is nothing to do. */
  Batch<J> next() {
    mergeLastPrefill();
    Batch<J> prefill = nextPrefill();
    if (prefill != null) {
      lastPrefill = prefill;
      return prefill;
    }
    return nextDecode();
  }

  /** Takes the results of a pass. */
  void process(Batch<J> batch, Output<J> output) {
    for (J job : batch.jobs()) {
      if (job.state != Job.State.RUNNING) {
        releaseGhost(job);
      } else if (job != batch.unfinished()) {
        takeToken(job, output);
      }
    }
  }

  /**
   * How many further times {@link #process} and {@link #next} will certainly meet the same decode
   * batch, one token more for each job: no end, no admission, no retraction.
   */
  int steadySteps() {
    boolean triesAdmission = settings.priorityScheduling() || !batchIsFull;
    if ((triesAdmission && !waiting.isEmpty()) || lastPrefill != null || running.isEmpty()) {
      return 0;
    }
    long steps = (settings.kvTokens() - usedTokens) / running.size();
    for (J job : running) {
      if (job.state != Job.State.RUNNING || job.aborted) {
        return 0;
      }
      steps = Math.min(steps, job.remaining() - 1);
    }
    return (int) steps;
  }

  /** Carries out {@code steps} of the steady kind at once. */
  void leap(int steps) {
    for (J job : running) {
      job.generated += steps;
      job.kv += steps;
    }
    usedTokens += (long) steps * running.size();
    for (int i = 0; i < steps; i++) {
      ratio.decoded();
    }
  }

  /** The jobs that decode. Unmodifiable view of a list that changes. */
  List<J> decoding() {
    return Collections.unmodifiableList(running);
  }

  /** Tokens that those hold in the KV pool. */
  long decodingContext() {
    long context = 0;
    for (J job : running) {
      context += job.kv;
    }
    return context;
  }

  private void mergeLastPrefill() {
    if (lastPrefill == null) {
      return;
    }
    boolean wasEmpty = running.isEmpty();
    int merged = 0;
    for (J job : lastPrefill.jobs()) {
      if (job.state == Job.State.RUNNING && job != unfinished) {
        running.add(job);
        merged++;
      }
    }
    if (merged < lastPrefill.size() || wasEmpty) {
      batchIsFull = false;
    }
    lastPrefill = null;
  }

  private Batch<J> nextPrefill() {
    if (settings.priorityScheduling()) {
      batchIsFull = false;
    }
    if ((batchIsFull || waiting.isEmpty()) && unfinished == null) {
      return null;
    }
    int slots = settings.ceiling() - running.size() - (unfinished == null ? 0 : 1);
    int allocatable = Math.min(limit - running.size(), slots);
    if (allocatable <= 0 && unfinished == null && !settings.priorityScheduling()) {
      batchIsFull = true;
      return null;
    }
    long free = settings.kvTokens() - usedTokens;
    PrefillAdder<J> adder = new PrefillAdder<>(settings, running, free, ratio.value());
    if (unfinished != null) {
      adder.addUnfinished(unfinished);
    }
    admit(adder, allocatable);
    unfinished = adder.unfinished();
    Batch<J> batch = adder.batch();
    usedTokens += batch == null ? 0 : batch.newTokens();
    return batch;
  }

  private void admit(PrefillAdder<J> adder, int allocatable) {
    sortWaiting();
    while (!waiting.isEmpty()) {
      if (adder.size() >= allocatable) {
        batchIsFull = true;
        return;
      }
      if (adder.size() >= settings.prefillMaxRequests()) {
        return;
      }
      J job = waiting.peek();
      int before = adder.size();
      PrefillAdder.Result result = adder.add(job);
      if (adder.size() > before) {
        waiting.remove();
        job.state = Job.State.RUNNING;
      }
      if (result != PrefillAdder.Result.CONTINUE) {
        batchIsFull |= result == PrefillAdder.Result.NO_TOKEN;
        return;
      }
    }
  }

  private void sortWaiting() {
    settings
        .policy()
        .order()
        .ifPresent(
            order -> {
              List<J> sorted = new ArrayList<>(waiting);
              sorted.sort(order);
              waiting.clear();
              waiting.addAll(sorted);
            });
  }

  private Batch<J> nextDecode() {
    if (running.isEmpty()) {
      ratio.idle();
      return null;
    }
    int before = running.size();
    running.removeIf(job -> job.state != Job.State.RUNNING);
    if (settings.kvTokens() - usedTokens < running.size()) {
      retract();
    } else {
      ratio.decoded();
    }
    batchIsFull &= running.size() == before;
    if (running.isEmpty()) {
      return null;
    }
    long context = 0;
    for (J job : running) {
      context += ++job.kv;
    }
    usedTokens += running.size();
    return new Batch<>(false, new ArrayList<>(running), null, running.size(), context, 0);
  }

  private void retract() {
    List<J> order = new ArrayList<>(running);
    order.sort(RETRACTED_LAST);
    do {
      if (order.size() == 1) {
        throw new IllegalStateException(
            "the KV pool of %d tokens cannot hold one request of %d + %d tokens: ask for shorter requests or a larger pool"
                .formatted(
                    settings.kvTokens(), order.get(0).inputTokens(), order.get(0).outputTokens()));
      }
      J job = order.remove(order.size() - 1);
      usedTokens -= job.kv;
      job.kv = 0;
      job.state = Job.State.WAITING;
      job.retractions++;
      retractions++;
      waiting.add(job);
    } while (settings.kvTokens() - usedTokens < order.size());
    running.removeIf(job -> job.state != Job.State.RUNNING);
    ratio.retracted(running);
  }

  private void takeToken(J job, Output<J> output) {
    job.generated++;
    output.token(job);
    if (job.generated == job.outputTokens() || job.aborted) {
      job.state = Job.State.OVER;
      usedTokens -= job.kv;
      job.kv = 0;
      output.over(job);
    }
  }

  /** A job that had ended when the pass was under way already: what the pass wrote is freed. */
  private void releaseGhost(J job) {
    if (job.state == Job.State.OVER) {
      usedTokens -= job.kv;
      job.kv = 0;
    }
  }
}
