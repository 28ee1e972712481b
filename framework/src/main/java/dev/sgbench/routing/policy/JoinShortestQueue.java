package dev.sgbench.routing.policy;

import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.ScorePolicy;
import dev.sgbench.routing.ServerView;

/**
 * The server with the fewest requests outstanding, waiting and running alike, by the router's own
 * exact count; ties at random. W. Winston, "Optimality of the shortest line discipline", Journal of
 * Applied Probability 14 (1977).
 */
public final class JoinShortestQueue extends ScorePolicy {

  @Override
  protected boolean standing() {
    return true;
  }

  @Override
  protected double score(RequestView request, ServerView server) {
    return server.local().outstanding();
  }
}
