package dev.sgbench.sglang;

/** What a router tells of its servers. */
@DocumentedIn(page = "router", heading = "它的服务器")
@OutsideCatalogue("sglang-router")
public enum RouterField implements Literal {
  /** The list. */
  WORKERS("workers"),
  /** Whether requests are sent to it. */
  IS_HEALTHY("is_healthy");

  private final String literal;

  RouterField(String literal) {
    this.literal = literal;
  }

  @Override
  public String literal() {
    return literal;
  }
}
