package dev.sgbench.runner;

import dev.sgbench.record.Decision;
import dev.sgbench.record.LimitChange;
import dev.sgbench.record.PolicyInput;
import dev.sgbench.record.RecordSink;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.ServerSample;
import dev.sgbench.time.Clock;
import java.time.Duration;
import java.util.Arrays;

/**
 * Hears of everything that an iteration records on its way to the report, and so knows when nothing
 * moves.
 */
final class StallWatch implements RecordSink {

  /** Silence so long with requests outstanding makes the servers worth asking. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final RecordSink next;
  private final Clock clock;
  private final int[] dispatched;
  private final long[] tokens;
  private volatile long lastMove;
  private volatile int outstanding;

  StallWatch(RecordSink next, Clock clock, int servers) {
    this.next = next;
    this.clock = clock;
    this.dispatched = new int[servers];
    this.tokens = new long[servers];
    this.lastMove = clock.nanos();
  }

  /**
   * Whether requests are outstanding and nothing has come for long; asked again only after as long
   * a silence.
   */
  boolean stalled() {
    boolean silent = clock.nanos() - lastMove > PATIENCE.toNanos();
    if (silent) {
      lastMove = clock.nanos();
    }
    return silent && outstanding > 0;
  }

  @Override
  public void request(RequestRecord request) {
    lastMove = clock.nanos();
    next.request(request);
  }

  @Override
  public void sample(ServerSample sample) {
    dispatched[sample.server()] = sample.dispatched();
    outstanding = Arrays.stream(dispatched).sum();
    if (sample.tokens() != tokens[sample.server()]) {
      tokens[sample.server()] = sample.tokens();
      lastMove = clock.nanos();
    }
    next.sample(sample);
  }

  @Override
  public void decision(Decision decision) {
    next.decision(decision);
  }

  @Override
  public void policyInput(PolicyInput input) {
    next.policyInput(input);
  }

  @Override
  public void limitChange(LimitChange change) {
    next.limitChange(change);
  }
}
