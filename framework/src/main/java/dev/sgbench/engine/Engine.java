package dev.sgbench.engine;

import com.sun.management.OperatingSystemMXBean;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RecordSink;
import dev.sgbench.time.Clock;
import java.lang.Thread.UncaughtExceptionHandler;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Function;

/**
 * Runs phases on servers, one at a time:
 *
 * <pre>
 * arrivals, router queue, policy or static batcher, admission gate, server, record
 * </pre>
 *
 * The calling thread becomes the loop that owns all state and calls the policy. The same code runs
 * on real servers, simulated ones, and in virtual time: backend and clock make the difference.
 */
public final class Engine {

  private final Clock clock;
  private final Backend backend;
  private final Supervision supervision;

  /** An engine on these servers; the clock is the one that stamps what happens on them. */
  public Engine(Clock clock, Backend backend, Supervision supervision) {
    this.clock = clock;
    this.backend = backend;
    this.supervision = supervision;
  }

  /**
   * Runs one phase. If it breaks, every finished row has been given to {@code sink}, and so has a
   * row for each request that was not over; what was in flight has been aborted.
   *
   * @throws PolicyException if the policy throws or plans what cannot be done
   * @throws DispatchDeadlockException if requests wait and nothing could ever move them
   * @throws RequestFailedException if a request fails or its row breaks a rule
   * @throws ServerHealthException if the health check throws
   * @throws InterruptedException if the calling thread is interrupted
   * @throws IllegalArgumentException if the phase describes another number of servers than there
   *     are
   */
  public IterationRecord run(Phase phase, RecordSink sink) throws InterruptedException {
    if (phase.servers().size() != backend.servers()) {
      throw new IllegalArgumentException(
          "the phase describes %d servers, but there are %d"
              .formatted(phase.servers().size(), backend.servers()));
    }
    Recorder recorder = new Recorder(sink);
    Inbox inbox = new Inbox(clock);
    PolicyCalls calls = new PolicyCalls();
    PauseMeter pauses = new PauseMeter();
    DispatchLoop loop = new DispatchLoop(clock, backend, phase, inbox, recorder, calls);
    double cpuBefore = cpuSeconds();
    List<Background> watchers = watchers(inbox, calls, pauses);
    try {
      runWhole(loop);
    } finally {
      for (Background watcher : watchers) {
        watcher.stop();
      }
    }
    return new IterationRecord(
        phase.seeds().fork(),
        phase.seeds().iteration(),
        backend.servers(),
        loop.start(),
        loop.arrivalsEnd(),
        loop.end(),
        recorder.requests(),
        recorder.limitChanges(),
        cpuSeconds() - cpuBefore,
        pauses.longest());
  }

  /** Threads that look at the loop from outside, each from now on. */
  private List<Background> watchers(Inbox inbox, PolicyCalls calls, PauseMeter pauses) {
    PolicyWatchdog dog = new PolicyWatchdog(calls, supervision, Thread.currentThread());
    return List.of(
        new Background(
            "sgbench-health",
            supervision.healthPeriod(),
            supervision.healthCheck(),
            ends(inbox, ServerHealthException::new)),
        new Background("sgbench-watchdog", dog.period(), dog, ends(inbox, Engine::broken)),
        new Background("sgbench-pauses", PauseMeter.PERIOD, pauses, ends(inbox, Engine::broken)));
  }

  /** What broke the loop is what is thrown, whatever then keeps it from being cleaned up. */
  private static void runWhole(DispatchLoop loop) throws InterruptedException {
    try (AbandonedUnlessWhole whole = new AbandonedUnlessWhole(loop)) {
      loop.run();
      whole.is = true;
    }
  }

  /** Cleans up behind a loop that broke. */
  private static final class AbandonedUnlessWhole implements AutoCloseable {
    private final DispatchLoop loop;
    private boolean is;

    AbandonedUnlessWhole(DispatchLoop loop) {
      this.loop = loop;
    }

    @Override
    public void close() {
      if (!is) {
        loop.abandon();
      }
    }
  }

  /** Takes what ended a background thread to the loop, which it ends too. */
  private static UncaughtExceptionHandler ends(
      Inbox inbox, Function<Throwable, RuntimeException> wrap) {
    return (thread, thrown) ->
        inbox.post(
            () -> {
              throw wrap.apply(thrown);
            });
  }

  private static RuntimeException broken(Throwable cause) {
    return new IllegalStateException("the engine's own supervision broke", cause);
  }

  private static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        * 1e-9;
  }
}
