package dev.sgbench.routing.policy;

import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.ScorePolicy;
import dev.sgbench.routing.ServerView;
import java.util.List;
import org.openjdk.jmh.annotations.Param;

/**
 * Weighs each server's live latency and throughput, both as the router itself measures them:
 *
 * <pre>{@code
 * score = latencyWeight * latency + throughputWeight * outstandingTokens / throughput
 * }</pre>
 *
 * Both terms are seconds: what requests took there lately, and how long the server needs for what
 * it has before it. Until every server has completed a request, the score is the number
 * outstanding.
 */
public final class ParameterAware extends ScorePolicy {

  /** Weight of the recent latency. */
  @Param("1")
  public double latencyWeight = 1;

  /** Weight of the time to work off what is outstanding. */
  @Param("1")
  public double throughputWeight = 1;

  private boolean measured;

  @Override
  protected void prepare(List<ServerView> servers) {
    measured = measured || servers.stream().allMatch(server -> server.local().completed() > 0);
  }

  @Override
  protected double score(RequestView request, ServerView server) {
    ServerView.Local local = server.local();
    if (!measured) {
      return local.outstanding();
    }
    return latencyWeight * local.latency()
        + throughputWeight * local.outstandingTokens() / local.throughput();
  }
}
