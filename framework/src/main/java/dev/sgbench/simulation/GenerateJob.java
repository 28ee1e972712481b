package dev.sgbench.simulation;

import java.util.UUID;

/** One request inside a simulated server, whose progress the scheduler's thread publishes. */
final class GenerateJob extends Job {

  /** Told on the scheduler's thread that there is something new to write. */
  interface Sink {

    /** See {@link GenerateJob#progress()}. */
    void advanced();
  }

  /**
   * How far it has come.
   *
   * @param tokens generated
   * @param over whether that is all
   * @param instant of the step that brought it
   */
  record Progress(int tokens, boolean over, long instant) {}

  static final Progress NOTHING = new Progress(0, false, Long.MIN_VALUE);

  private final String rid;
  private final int interval;
  private Sink sink;
  private long firstStep = Long.MIN_VALUE;
  private volatile Progress progress = NOTHING;

  /**
   * @param rid its id; empty for one of our own
   * @param interval {@code stream_interval}: tokens between two events
   */
  GenerateJob(String rid, Ask ask, int interval) {
    super(ask);
    this.rid = rid.isEmpty() ? UUID.randomUUID().toString().replace("-", "") : rid;
    this.interval = interval;
  }

  String rid() {
    return rid;
  }

  void sink(Sink target) {
    sink = target;
  }

  Progress progress() {
    return progress;
  }

  /** When the step that brought the first token was taken. */
  long firstStep() {
    return firstStep;
  }

  /** Publishes progress; called on the scheduler's thread. */
  void publish(boolean over, long instant) {
    if (firstStep == Long.MIN_VALUE) {
      firstStep = instant;
    }
    if (over || generated() == 1 || generated() % interval == 0) {
      progress = new Progress(generated(), over, instant);
      sink.advanced();
    }
  }
}
