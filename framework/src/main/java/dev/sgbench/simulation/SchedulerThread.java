package dev.sgbench.simulation;

import dev.sgbench.time.SystemClock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Drives one scheduler in real time. Steps are due at the instants the model computed, never
 * counted from when the thread woke, so that a late wake-up delays one step and nothing drifts.
 * What HTTP threads want done is queued with the instant at which it came.
 */
final class SchedulerThread implements SimulatedScheduler.Results<GenerateJob> {

  /** The server's own figures, as of its last step. */
  record Figures(
      int running, int waiting, long usedTokens, int limit, double throughput, long retractions) {}

  private final SystemClock clock = new SystemClock();
  private final ConcurrentLinkedQueue<Runnable> requests = new ConcurrentLinkedQueue<>();
  private final Set<GenerateJob> jobs = new HashSet<>();
  private final SimulatedScheduler<GenerateJob> scheduler;
  private final long wayOut;
  private final Thread thread;
  private volatile boolean closed;
  private volatile Figures figures;

  SchedulerThread(SchedulerSettings settings, StepTime time, String name) {
    this.scheduler = new SimulatedScheduler<>(settings, time, false, this);
    this.wayOut = time.wayOut();
    this.thread = new Thread(this::loop, name);
    figures = read();
  }

  void start() {
    thread.start();
  }

  SystemClock clock() {
    return clock;
  }

  Figures figures() {
    return figures;
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

  /** Gives up every request whose id begins with {@code prefix}; any thread. */
  void abort(String prefix) {
    long now = clock.nanos();
    tell(
        () ->
            jobs.stream()
                .filter(job -> job.rid().startsWith(prefix))
                .forEach(job -> scheduler.abort(now, job)));
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

  /** Ends the thread; requests inside are left unanswered. */
  void close() {
    closed = true;
    clock.wake();
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
  public void step(long instant, List<GenerateJob> tokens, List<GenerateJob> over) {
    for (GenerateJob job : tokens) {
      if (job.state != Job.State.OVER) {
        job.publish(false, instant);
      }
    }
    for (GenerateJob job : over) {
      jobs.remove(job);
      job.publish(true, instant);
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
      long next = scheduler.next();
      long due = next == SimulatedScheduler.IDLE ? Long.MAX_VALUE : next + wayOut;
      if (due <= clock.nanos()) {
        scheduler.run();
        figures = read();
      } else {
        clock.sleepUntil(due);
      }
    }
  }

  private Figures read() {
    SchedulerModel<GenerateJob> model = scheduler.model();
    return new Figures(
        model.running(),
        model.waiting(),
        model.usedTokens(),
        model.limit(),
        model.idle() ? 0 : scheduler.throughput(),
        model.retractions());
  }
}
