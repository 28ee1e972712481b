package dev.sgbench.record;

/** Keeps nothing. */
public final class DiscardingSink implements RecordSink {

  @Override
  public void request(RequestRecord request) {}

  @Override
  public void sample(ServerSample sample) {}

  @Override
  public void decision(Decision decision) {}

  @Override
  public void policyInput(PolicyInput input) {}

  @Override
  public void limitChange(LimitChange change) {}
}
