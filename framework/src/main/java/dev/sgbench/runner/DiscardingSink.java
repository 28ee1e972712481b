package dev.sgbench.runner;

import dev.sgbench.record.Decision;
import dev.sgbench.record.LimitChange;
import dev.sgbench.record.RecordSink;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.ServerSample;

/** Keeps nothing. */
final class DiscardingSink implements RecordSink {

  @Override
  public void request(RequestRecord request) {}

  @Override
  public void sample(ServerSample sample) {}

  @Override
  public void decision(Decision decision) {}

  @Override
  public void limitChange(LimitChange change) {}
}
