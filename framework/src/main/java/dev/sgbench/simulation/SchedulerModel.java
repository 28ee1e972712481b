package dev.sgbench.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * SGLang's scheduler as a state machine without clock or threads. {@link #next()} chooses a forward
 * pass, {@link #process} takes its results; between the two, with overlap scheduling, the next pass
 * is chosen already.
 *
 * <p>Rules, with the versions they were read from or seen in, and the page of {@code .DUCUMENT}
 * that explains them:
 *
 * <ul>
 *   <li>Prefill goes before decode; the two are mixed only with {@code --enable-mixed-chunk}: then
 *       a pass with prompts also gives every running request its next token (0.4.9 to 0.5.17; page
 *       launch).
 *   <li>Once the batch was found full, no admission is tried until a request has left it: a raised
 *       limit waits for that (seen on 0.5.11, 0.5.17, 0.5.23). With priority scheduling and
 *       preemption the mark is cleared on every pass (seen on the same; page limits).
 *   <li>A lowered limit cuts off nobody (seen on the same; page limits).
 *   <li>With priority scheduling the more important goes first; where the batch is full, it takes
 *       the place of requests that are less important by more than the threshold, the least
 *       important and latest first, which are computed anew later (0.5.3 to 0.5.17; page launch).
 *   <li>Decode without room in the KV pool retracts those with the fewest output tokens, among them
 *       those with the longest input, until the next step fits (0.5.x; 0.4.9 until 20 steps fit);
 *       they go to the end of the queue and are computed anew.
 *   <li>An abort takes a waiting request out at once, a running one with its next token (0.5.x).
 *   <li>A request that comes while {@code --max-queued-requests} others wait is turned away
 *       (0.4.9.post6 to 0.5.17; page errors).
 * </ul>
 */
final class SchedulerModel<J extends Job> {

  /** Told what a pass brought, in the order of the batch. */
  interface Output<J extends Job> {

    /** The job's prompt was computed, which brought it one more token. */
    void computed(J job);

    /** Each of these has one more token; unmodifiable and lasting. */
    void decoded(List<J> jobs);

    /** The job is over, complete or aborted. */
    void over(J job);
  }

  /** What was chosen last. */
  enum Pass {
    NONE,
    PREFILL,
    DECODE
  }

  private final SchedulerSettings settings;
  private final NewTokenRatio ratio;
  private final KvPool pool;
  private final WaitingQueue<J> waiting;
  private final RunningBatch<J> running;
  private Batch<J> lastPrefill;
  private J unfinished;
  private boolean batchIsFull;
  private int limit;
  private double hitRate;
  private Pass lastPass = Pass.NONE;
  private long decodeSteps;

  SchedulerModel(SchedulerSettings settings) {
    this.settings = settings;
    this.limit = settings.limit();
    ratio = new NewTokenRatio(settings.conservativeness());
    pool = new KvPool(settings.kvTokens(), settings.radixCache());
    waiting = new WaitingQueue<>(settings, pool);
    running = new RunningBatch<>(settings, pool);
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

  /** Tokens of the prompts that wait. */
  long waitingTokens() {
    return waiting.tokens();
  }

  /** Whether no request is inside. */
  boolean idle() {
    return waiting.isEmpty() && running() == 0;
  }

  long usedTokens() {
    return pool.used();
  }

  long retractions() {
    return running.retractions();
  }

  /** The share of prompt tokens that the last prefill pass found cached. */
  double hitRate() {
    return hitRate;
  }

  Pass lastPass() {
    return lastPass;
  }

  /** How many decode passes were chosen so far. */
  long decodeSteps() {
    return decodeSteps;
  }

  /** Takes a request in, or turns it away. */
  void enqueue(J job, Output<J> output) {
    if (waiting.size() >= settings.maxQueued()) {
      job.refuse();
      output.over(job);
    } else {
      waiting.add(job);
    }
  }

  /** Empties the prefix cache of what nobody uses. */
  void flush() {
    pool.flush();
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
      running.endsSooner(job);
    }
  }

  /** Chooses the next forward pass; null if there is nothing to do. */
  Batch<J> next() {
    mergeLastPrefill();
    Batch<J> batch = nextPrefill();
    if (batch != null) {
      lastPrefill = batch;
      lastPass = Pass.PREFILL;
      return batch;
    }
    batch = nextDecode();
    lastPass = batch == null ? Pass.NONE : Pass.DECODE;
    decodeSteps += batch == null ? 0 : 1;
    return batch;
  }

  /** Takes the results of a pass. */
  void process(Batch<J> batch, Output<J> output) {
    if (running.is(batch.jobs())) {
      boolean ends = running.take();
      output.decoded(batch.jobs());
      if (ends) {
        batch.jobs().forEach(job -> endIfDone(job, output));
      }
    } else {
      processEach(batch, output);
    }
  }

  private void processEach(Batch<J> batch, Output<J> output) {
    int prompts = batch.size() - batch.decoding();
    List<J> decoded = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      J job = batch.jobs().get(i);
      if (job.state != Job.State.RUNNING) {
        releaseGhost(job);
      } else if (job != batch.unfinished()) {
        job.takeToken();
        running.endsSooner(job);
        if (i < prompts) {
          output.computed(job);
        } else {
          decoded.add(job);
        }
        endIfDone(job, output);
        if (i < prompts && job.state == Job.State.RUNNING) {
          pool.computed(job);
        }
      }
    }
    if (!decoded.isEmpty()) {
      output.decoded(decoded);
    }
  }

  /**
   * How many further times {@link #process} and {@link #next} will certainly meet the same decode
   * batch, one token more for each job: no end, no admission, no retraction.
   */
  int steadySteps() {
    boolean triesAdmission = settings.priority().preempts() || !batchIsFull;
    if ((triesAdmission && !waiting.isEmpty()) || lastPrefill != null || running.isEmpty()) {
      return 0;
    }
    return running.steadySteps();
  }

  /** Carries out {@code steps} of the steady kind at once. */
  void leap(int steps) {
    running.advance(steps);
    ratio.decoded(steps);
    decodeSteps += steps;
  }

  /** The jobs that decode. Unmodifiable view of a list that changes. */
  List<J> decoding() {
    return running.jobs();
  }

  /** Tokens that those hold in the KV pool. */
  long decodingContext() {
    return running.context();
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
    if (settings.priority().preempts()) {
      batchIsFull = false;
    }
    if ((batchIsFull || waiting.isEmpty()) && unfinished == null) {
      return null;
    }
    if (allocatable() <= 0 && unfinished == null && !settings.priority().preempts()) {
      batchIsFull = true;
      return null;
    }
    PrefillAdder<J> adder = new PrefillAdder<>(settings, pool, running.jobs(), ratio.value());
    if (unfinished != null) {
      pool.computed(unfinished);
      adder.addUnfinished(unfinished);
    }
    List<J> preempted = admit(adder);
    preempted.forEach(waiting::add);
    unfinished = adder.unfinished();
    return adder.size() == 0 ? null : batch(adder);
  }

  /** How many more may run than do, a prompt under way left out. */
  private int allocatable() {
    int slots = settings.ceiling() - running.size() - (unfinished == null ? 0 : 1);
    return Math.min(limit - running.size(), slots);
  }

  private Batch<J> batch(PrefillAdder<J> adder) {
    pool.take(adder.newTokens());
    hitRate = adder.cachedTokens() / (double) (adder.cachedTokens() + adder.newTokens());
    List<J> jobs = adder.jobs();
    int prompts = jobs.size();
    long context = 0;
    if (settings.mixedChunk() && pool.free() >= running.size()) {
      running.dropOver();
      context = running.decodeOne();
      jobs.addAll(running.takeAll());
    }
    return new Batch<>(
        true,
        jobs,
        unfinished,
        adder.newTokens(),
        jobs.size() - prompts,
        context,
        adder.attention());
  }

  /** Admits from the queue; gives those that lost their place to others. */
  private List<J> admit(PrefillAdder<J> adder) {
    waiting.sort();
    List<J> preempted = new ArrayList<>();
    while (!waiting.isEmpty()) {
      J job = waiting.first();
      if (adder.size() >= allocatable()) {
        batchIsFull = true;
        if (!settings.priority().preempts() || !running.preempt(job, adder, preempted)) {
          return preempted;
        }
      }
      if (adder.size() >= settings.prefillMaxRequests()) {
        return preempted;
      }
      int before = adder.size();
      PrefillAdder.Result result = adder.add(job);
      if (adder.size() > before) {
        waiting.removeFirst();
        job.state = Job.State.RUNNING;
      }
      if (result != PrefillAdder.Result.CONTINUE) {
        batchIsFull |= result == PrefillAdder.Result.NO_TOKEN;
        return preempted;
      }
    }
    return preempted;
  }

  private Batch<J> nextDecode() {
    if (running.isEmpty()) {
      ratio.idle();
      return null;
    }
    int before = running.size();
    running.dropOver();
    if (pool.free() < running.size()) {
      running.retract().forEach(waiting::add);
      ratio.retracted(running.jobs());
    } else {
      ratio.decoded(1);
    }
    batchIsFull &= running.size() == before;
    if (running.isEmpty()) {
      return null;
    }
    long context = running.decodeOne();
    int size = running.size();
    return new Batch<>(false, running.snapshot(), null, size, size, context, 0);
  }

  private void endIfDone(J job, Output<J> output) {
    if (job.remaining() == 0 || job.aborted) {
      job.state = Job.State.OVER;
      running.ended(job);
      pool.ended(job);
      output.over(job);
    }
  }

  /** A job that had ended when the pass was under way already: what the pass wrote is freed. */
  private void releaseGhost(J job) {
    if (job.state == Job.State.OVER) {
      pool.release(job);
    }
  }
}
