package dev.sgbench.simulation;

/** Another GPU: everything it and its launches take is multiplied; HTTP stays as it is. */
record ScaledStepTime(StepTime base, double factor) implements StepTime {

  @Override
  public long decode(int running, long contextTokens) {
    return Math.round(base.decode(running, contextTokens) * factor);
  }

  @Override
  public long prefill(int newTokens, double attention) {
    return Math.round(base.prefill(newTokens, attention) * factor);
  }

  @Override
  public long mixed(int tokens, double attention, long contextTokens) {
    return Math.round(base.mixed(tokens, attention, contextTokens) * factor);
  }

  @Override
  public long launchPrefill(int requests) {
    return Math.round(base.launchPrefill(requests) * factor);
  }

  @Override
  public long intake(int inputTokens) {
    return base.intake(inputTokens);
  }

  @Override
  public long wayOut() {
    return base.wayOut();
  }
}
