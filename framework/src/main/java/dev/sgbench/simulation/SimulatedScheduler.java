package dev.sgbench.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * One server in time: SGLang's HTTP process, which takes requests in one by one, and its
 * scheduler's event loop. Pure: it owns no thread and no clock; whoever drives it calls {@link
 * #run} at {@link #next()}, and tells it of what comes in with the instant at which it came.
 *
 * <p>With overlap scheduling (SGLang 0.4 to 0.5.17) the loop runs one pass ahead of the GPU: while
 * pass <i>i</i> runs, pass <i>i+1</i> is chosen and launched, then the results of <i>i</i> are
 * taken. So an arrival waits for the rest of the running pass and for the whole of the one chosen
 * already, and a request that has ended takes part in one more pass.
 */
final class SimulatedScheduler<J extends Job> {

  /** Stands for "no step is due". */
  static final long IDLE = Long.MAX_VALUE;

  /** Takes what a step brought, {@link StepTime#wayOut()} before the client sees it. */
  interface Results<J extends Job> {

    /**
     * A step brought something.
     *
     * @param instant of the step
     * @param computed jobs whose prompts were computed, with the token that this brings
     * @param decoded jobs that have a new token without that
     * @param over jobs that ended: some of those before, and those aborted while waiting
     */
    void step(long instant, List<J> computed, List<J> decoded, List<J> over);

    /**
     * Each of {@code jobs} gets one token at each of {@code instants[from]} to {@code instants[to -
     * 1]}. The instants are only lent.
     */
    void leap(List<J> jobs, long[] instants, int from, int to);
  }

  private record Message(long ready, Runnable action) {}

  private final SchedulerModel<J> model;
  private final StepTime time;
  private final boolean overlap;
  private final boolean leaps;
  private final Results<J> results;
  private final ArrayDeque<Message> inbox = new ArrayDeque<>();
  private final ReportedThroughput throughput = new ReportedThroughput();
  private final Leap leap = new Leap();
  private long intakeFree = Long.MIN_VALUE;
  private Batch<J> inFlight;
  private long inFlightEnd;
  private Batch<J> due;
  private long next = IDLE;
  private long lastStep = Long.MIN_VALUE;
  private List<J> computed = List.of();
  private List<J> decoded = List.of();
  private List<J> over = List.of();
  private final SchedulerModel.Output<J> output =
      new SchedulerModel.Output<>() {
        @Override
        public void computed(J job) {
          computed = with(computed, job);
        }

        @Override
        public void decoded(List<J> jobs) {
          decoded = jobs;
        }

        @Override
        public void over(J job) {
          over = with(over, job);
        }
      };

  /**
   * @param leaps whether to jump over decode steps in which nothing changes; the outcome is the
   *     same
   */
  SimulatedScheduler(SchedulerSettings settings, StepTime time, boolean leaps, Results<J> results) {
    this.model = new SchedulerModel<>(settings);
    this.time = time;
    this.overlap = settings.overlap();
    this.leaps = leaps;
    this.results = results;
  }

  /** When {@link #run} is to be called next; {@link #IDLE} if nothing is due. */
  long next() {
    return next;
  }

  SchedulerModel<J> model() {
    return model;
  }

  double throughput() {
    return throughput.tokensPerSecond();
  }

  /** When the scheduler last took a step; its figures are of that instant. */
  long lastStep() {
    return lastStep;
  }

  /** A request came in at {@code now}. */
  void submit(long now, J job) {
    job.received = Math.max(now, intakeFree);
    intakeFree = job.received + time.intake(job.inputTokens());
    job.queued = intakeFree;
    message(intakeFree, () -> enter(job));
  }

  private void enter(J job) {
    job.entered = lastStep;
    model.enqueue(job, output);
  }

  /** A request to give {@code job} up came in at {@code now}. */
  void abort(long now, J job) {
    message(Math.max(now, intakeFree), () -> model.abort(job, output));
  }

  /** Something else for the scheduler to do between two passes came in at {@code now}. */
  void control(long now, Runnable action) {
    message(Math.max(now, intakeFree), action);
  }

  /** Brings {@link #model()}, {@link #throughput()} and {@link #lastStep()} up to {@code now}. */
  void catchUp(long now) {
    leap.apply(leap.stepsUntil(now));
  }

  /** The step that is due at {@link #next()}. */
  void run() {
    long now = next;
    leap.apply(leap.remaining());
    lastStep = now;
    if (due != null) {
      model.process(due, output);
      due = null;
    }
    while (!inbox.isEmpty() && inbox.peek().ready() <= now) {
      inbox.remove().action().run();
    }
    next = launch(now);
    deliver(now);
    if (leaps) {
      leap.plan();
    }
  }

  private void message(long ready, Runnable action) {
    inbox.add(new Message(ready, action));
    if (next == IDLE) {
      next = ready;
    } else {
      leap.cut(ready);
    }
  }

  private long launch(long now) {
    Batch<J> batch = choose();
    Batch<J> before = inFlight;
    long beforeEnd = inFlightEnd;
    long launched = now;
    if (batch != null) {
      launched += time.launch(batch);
      long start = before == null ? now : Math.max(now, beforeEnd);
      inFlightEnd = Math.max(start + time.gpu(batch), launched);
      note(batch, now);
    }
    due = overlap ? before : batch;
    inFlight = overlap ? batch : null;
    if (due == null) {
      return batch == null ? whenIdle() : launched;
    }
    return overlap ? Math.max(launched, beforeEnd) : inFlightEnd;
  }

  /** A pass that empties the batch chooses nothing; the next pass follows at once. */
  private Batch<J> choose() {
    Batch<J> batch = model.next();
    if (batch != null || inFlight != null || model.waiting() == 0) {
      return batch;
    }
    Batch<J> again = model.next();
    if (again == null) {
      throw new IllegalStateException(
          model.waiting()
              + " requests wait and none can ever be admitted: a fault of the simulation");
    }
    return again;
  }

  private long whenIdle() {
    return inbox.isEmpty() ? IDLE : inbox.peek().ready();
  }

  private void note(Batch<J> batch, long now) {
    if (!batch.prefill()) {
      throughput.decoded(now, batch.size());
      return;
    }
    for (J job : batch.jobs()) {
      if (job.scheduled == Long.MIN_VALUE) {
        job.scheduled = now;
      }
    }
  }

  /** Most steps compute no prompt and end nothing. */
  private static <J> List<J> with(List<J> list, J job) {
    List<J> longer = list.isEmpty() ? new ArrayList<>(4) : list;
    longer.add(job);
    return longer;
  }

  private void deliver(long now) {
    if (!computed.isEmpty() || !decoded.isEmpty() || !over.isEmpty()) {
      results.step(now, computed, decoded, over);
      computed = List.of();
      decoded = List.of();
      over = List.of();
    }
  }

  /**
   * Steps planned ahead: {@code instants[from]} to {@code instants[to - 1]} are still to be
   * applied; {@link #next} is the step after them.
   */
  private final class Leap {

    private static final int LONGEST = 64;

    private final long[] instants = new long[LONGEST];
    private final long[] ends = new long[LONGEST];
    private int from;
    private int to;

    int remaining() {
      return to - from;
    }

    int stepsUntil(long now) {
      int i = from;
      while (i < to && instants[i] <= now) {
        i++;
      }
      return i - from;
    }

    /** Plans ahead from {@link #next} if the passes under way and the next are one decode batch. */
    void plan() {
      from = 0;
      to = 0;
      if (due == null || due.prefill() || !decodes(inFlight)) {
        return;
      }
      int running = model.decoding().size();
      if (due.size() != running || (overlap && inFlight.size() != running)) {
        return;
      }
      long horizon = inbox.isEmpty() ? Long.MAX_VALUE : inbox.peek().ready();
      plan(Math.min(LONGEST, model.steadySteps()), running, horizon);
    }

    private boolean decodes(Batch<J> batch) {
      return !overlap || (batch != null && !batch.prefill());
    }

    private void plan(int steps, int running, long horizon) {
      long context = model.decodingContext();
      long now = next;
      long end = inFlightEnd;
      while (to < steps && now < horizon) {
        context += running;
        instants[to] = now;
        long newEnd = (overlap ? Math.max(now, end) : now) + time.decode(running, context);
        now = overlap ? Math.max(now, end) : newEnd;
        end = newEnd;
        ends[to++] = end;
      }
      next = now;
    }

    /** Leaves out the steps at or after {@code ready}. */
    void cut(long ready) {
      while (to > from && instants[to - 1] >= ready) {
        next = instants[--to];
      }
    }

    void apply(int steps) {
      if (steps == 0) {
        return;
      }
      int running = model.decoding().size();
      for (int i = from; i < from + steps; i++) {
        throughput.decoded(instants[i], running);
      }
      results.leap(model.decoding(), instants, from, from + steps);
      model.leap(steps);
      from += steps;
      inFlightEnd = ends[from - 1];
      lastStep = instants[from - 1];
    }
  }
}
