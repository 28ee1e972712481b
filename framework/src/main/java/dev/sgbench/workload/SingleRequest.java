package dev.sgbench.workload;

/** A conversation of one turn. */
final class SingleRequest implements Conversation {

  private final long number;
  private final String type;
  private final Prompt prompt;
  private final int outputTokens;
  private final Lineage lineage;
  private boolean taken;

  SingleRequest(long number, String type, Prompt prompt, int outputTokens, Lineage lineage) {
    this.number = number;
    this.type = type;
    this.prompt = prompt;
    this.outputTokens = outputTokens;
    this.lineage = lineage;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public int turnsLeft() {
    return taken ? 0 : 1;
  }

  @Override
  public void limit(int turns) {
    taken |= turns < 1;
  }

  @Override
  public RequestSpec next(int id, long arrival) {
    taken = true;
    return new RequestSpec(id, arrival, type, prompt, outputTokens, lineage);
  }

  @Override
  public long think() {
    throw new IllegalStateException("nothing follows a single request");
  }
}
