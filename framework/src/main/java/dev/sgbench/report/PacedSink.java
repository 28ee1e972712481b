package dev.sgbench.report;

import dev.sgbench.record.Decision;
import dev.sgbench.record.GpuSample;
import dev.sgbench.record.LimitChange;
import dev.sgbench.record.PolicyInput;
import dev.sgbench.record.RecordSink;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.ServerSample;
import java.util.concurrent.CompletableFuture;

/**
 * Makes whoever hands rows over wait while more than {@value #AHEAD} to twice as many are not yet
 * written, so that they never fill the heap. For virtual time alone, where waiting costs nothing:
 * on a real clock the engine's loop must never wait, and rows come no faster than servers answer.
 */
final class PacedSink implements RecordSink {

  private static final int AHEAD = 1_024;

  private final RecordSink rows;
  private final RecordWriter writer;
  private CompletableFuture<Void> mark = CompletableFuture.completedFuture(null);
  private int since;

  PacedSink(RecordSink rows, RecordWriter writer) {
    this.rows = rows;
    this.writer = writer;
  }

  @Override
  public void request(RequestRecord request) {
    rows.request(request);
    count();
  }

  @Override
  public void sample(ServerSample sample) {
    rows.sample(sample);
    count();
  }

  @Override
  public void decision(Decision decision) {
    rows.decision(decision);
    count();
  }

  @Override
  public void policyInput(PolicyInput input) {
    rows.policyInput(input);
    count();
  }

  @Override
  public void limitChange(LimitChange change) {
    rows.limitChange(change);
    count();
  }

  @Override
  public void gpu(GpuSample sample) {
    rows.gpu(sample);
    count();
  }

  private void count() {
    if (++since == AHEAD) {
      since = 0;
      CompletableFuture<Void> before = mark;
      mark = writer.mark();
      writer.await(before);
    }
  }
}
