package dev.sgbench.routing;

/** What a policy may read only after declaring it in {@link RoutingPolicy#needs()}. */
public enum Input {
  /**
   * {@link ServerView#reported()}: figures the server reports about itself, some milliseconds old.
   */
  REPORTED,
  /** {@link RequestView#expectedOutputTokens()}: output length known in advance. */
  EXPECTED_OUTPUT,
  /** {@link RequestView#prompt()}: the prompt's token ids. */
  PROMPT,
  /** {@link RequestView#session()}: the conversation a request belongs to. */
  SESSION,
  /** {@link RequestView#prefixGroup()} and {@link RequestView#prefixTokens()}. */
  PREFIX
}
