package dev.sgbench.simulation;

import dev.sgbench.time.SystemClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Drives one scheduler in real time. Steps are due at the instants the model computed, never
 * counted from when the thread woke, so that a late wake-up delays one step and nothing drifts.
 * What HTTP threads want done is queued with the instant at which it came.
 */
final class SchedulerThread implements SimulatedScheduler.Results<GenerateJob> {

  /** Decode steps between two lines of the log, with which metrics are renewed. */
  private static final int LOG_INTERVAL = 40;

  /**
   * A server's own figures.
   *
   * @param instant of the step they are of
   * @param waitingTokens tokens of waiting prompts
   * @param hitRate share of prompt tokens found in the cache, of the last prefill
   */
  record Figures(
      long instant,
      int running,
      int waiting,
      long usedTokens,
      long waitingTokens,
      int limit,
      double throughput,
      double hitRate,
      long retractions) {}

  private record Later(long instant, Runnable action) implements Comparable<Later> {
    @Override
    public int compareTo(Later other) {
      return Long.compare(instant, other.instant);
    }
  }

  private final SystemClock clock = new SystemClock();
  private final ConcurrentLinkedQueue<Runnable> requests = new ConcurrentLinkedQueue<>();
  private final PriorityQueue<Later> later = new PriorityQueue<>();
  private final Set<GenerateJob> jobs = new HashSet<>();
  private final SimulatedScheduler<GenerateJob> scheduler;
  private final ServerMetrics metrics;
  private final int loadInterval;
  private final long wayOut;
  private final int kvTokens;
  private final Thread thread;
  private volatile boolean closed;
  private volatile Figures figures;
  private volatile Figures loadFigures;
  private Figures loggedFigures;

  SchedulerThread(SimulatedServerSpec spec, Dialect dialect, StepTime time, String name) {
    this.scheduler = new SimulatedScheduler<>(spec.scheduler(), time, false, this);
    this.metrics = new ServerMetrics(spec, dialect);
    this.loadInterval = dialect.loadInterval();
    this.wayOut = time.wayOut();
    this.kvTokens = spec.kvTokens();
    this.thread = new Thread(this::loop, name);
    figures = read();
    loadFigures = figures;
    loggedFigures = figures;
  }

  void start() {
    thread.start();
  }

  SystemClock clock() {
    return clock;
  }

  /** As of the last step. */
  Figures figures() {
    return figures;
  }

  /** As {@code /v1/loads} tells them: some steps old. */
  Figures loadFigures() {
    return loadFigures;
  }

  /** Takes a request in; any thread. */
  void submit(GenerateJob job) {
    long now = clock.nanos();
    tell(
        () -> {
          jobs.add(job);
          scheduler.submit(now, job);
        });
  }

  /** Gives up one request; any thread. */
  void abort(GenerateJob job) {
    long now = clock.nanos();
    tell(() -> scheduler.abort(now, job));
  }

  /**
   * Gives up every request whose id begins with {@code rid}, which must be a request's whole id or
   * empty; any thread.
   */
  void abort(String rid) {
    long now = clock.nanos();
    tell(
        () -> {
          if (rid.isEmpty() || jobs.stream().anyMatch(job -> job.rid().equals(rid))) {
            jobs.stream()
                .filter(job -> job.rid().startsWith(rid))
                .forEach(job -> scheduler.abort(now, job));
          }
        });
  }

  /** Changes the limit and tells {@code answer} whether it was taken; any thread. */
  void changeLimit(int limit, Consumer<Boolean> answer) {
    long now = clock.nanos();
    tell(
        () ->
            scheduler.control(
                now,
                () -> {
                  boolean taken = scheduler.model().changeLimit(limit);
                  figures = read();
                  answer.accept(taken);
                }));
  }

  /** Tells {@code answer} whether no request is inside; any thread. */
  void askIdle(Consumer<Boolean> answer) {
    tell(() -> answer.accept(jobs.isEmpty()));
  }

  /** Empties the prefix cache if no request is inside, and tells {@code answer}; any thread. */
  void flush(Consumer<Boolean> answer) {
    tell(
        () -> {
          boolean idle = jobs.isEmpty();
          if (idle) {
            scheduler.model().flush();
          }
          answer.accept(idle);
        });
  }

  /** Gives {@code answer} the text of {@code /metrics}; any thread. */
  void askMetrics(Consumer<String> answer) {
    tell(() -> answer.accept(metrics.text(loggedFigures, kvTokens)));
  }

  /** Does something after a while, on this thread; any thread. */
  void later(Duration delay, Runnable action) {
    long instant = clock.nanos() + delay.toNanos();
    tell(() -> later.add(new Later(instant, action)));
  }

  /** Asks the thread to end; requests inside are left unanswered. Any thread. */
  void stop() {
    closed = true;
    clock.wake();
  }

  /** Ends the thread and waits for its end. */
  void close() {
    stop();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void step(
      long instant, List<GenerateJob> computed, List<GenerateJob> decoded, List<GenerateJob> over) {
    publish(computed, instant);
    publish(decoded, instant);
    for (GenerateJob job : over) {
      jobs.remove(job);
      job.publish(true, instant);
      metrics.over(job);
    }
  }

  private static void publish(List<GenerateJob> jobs, long instant) {
    for (GenerateJob job : jobs) {
      if (job.state != Job.State.OVER) {
        job.publish(false, instant);
      }
    }
  }

  @Override
  public void leap(List<GenerateJob> running, long[] instants, int from, int to) {
    throw new IllegalStateException("a server in real time does not leap");
  }

  private void tell(Runnable request) {
    requests.add(request);
    clock.wake();
  }

  private void loop() {
    while (!closed) {
      for (Runnable request = requests.poll(); request != null; request = requests.poll()) {
        request.run();
      }
      long now = clock.nanos();
      while (!later.isEmpty() && later.peek().instant() <= now) {
        later.remove().action().run();
      }
      long next = scheduler.next();
      long due = next == SimulatedScheduler.IDLE ? Long.MAX_VALUE : next + wayOut;
      if (due <= now) {
        scheduler.run();
        publish();
      } else {
        clock.sleepUntil(later.isEmpty() ? due : Math.min(due, later.peek().instant()));
      }
    }
  }

  /** Renews what is told of the server, each figure as often as SGLang does. */
  private void publish() {
    figures = read();
    SchedulerModel.Pass pass = scheduler.model().lastPass();
    long steps = scheduler.model().decodeSteps();
    if (pass != SchedulerModel.Pass.DECODE || steps % loadInterval == 0) {
      loadFigures = figures;
    }
    if (pass == SchedulerModel.Pass.PREFILL
        || (pass == SchedulerModel.Pass.DECODE && steps % LOG_INTERVAL == 0)) {
      loggedFigures = read(scheduler.model().decoding().size());
    }
  }

  private Figures read() {
    return read(scheduler.model().running());
  }

  private Figures read(int running) {
    SchedulerModel<GenerateJob> model = scheduler.model();
    return new Figures(
        scheduler.lastStep() == Long.MIN_VALUE ? clock.nanos() : scheduler.lastStep(),
        running,
        model.waiting(),
        model.usedTokens(),
        model.waitingTokens(),
        model.limit(),
        model.idle() ? 0 : scheduler.throughput(),
        model.hitRate(),
        model.retractions());
  }
}
