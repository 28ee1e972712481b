package dev.sgbench.routing.policy;

import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.ScorePolicy;
import dev.sgbench.routing.ServerView;

/**
 * The server with the fewest tokens outstanding, ties at random:
 *
 * <pre>{@code
 * score = sum over its requests of (input + asked-for output - received)
 * }</pre>
 *
 * A long request counts as much as several short ones. P. Patel et al., "Splitwise: efficient
 * generative LLM inference using phase splitting", ISCA 2024, section 4.1 (join the shortest queue,
 * in tokens).
 */
public final class LeastOutstandingTokens extends ScorePolicy {

  @Override
  protected double score(RequestView request, ServerView server) {
    return server.local().outstandingTokens();
  }
}
