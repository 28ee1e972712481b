package dev.sgbench.simulation;

/** Passes run as CUDA graphs of the next larger size; attention goes by true lengths. */
record PaddedStepTime(StepTime base, CudaGraphs graphs) implements StepTime {

  @Override
  public long decode(int running, long contextTokens) {
    return base.decode(graphs.decodeSize(running), contextTokens);
  }

  @Override
  public long prefill(int newTokens, double attention) {
    return base.prefill(graphs.prefillSize(newTokens), attention);
  }

  @Override
  public long mixed(int tokens, double attention, long contextTokens) {
    return base.mixed(graphs.prefillSize(tokens), attention, contextTokens);
  }

  @Override
  public long launchPrefill(int requests) {
    return base.launchPrefill(requests);
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
