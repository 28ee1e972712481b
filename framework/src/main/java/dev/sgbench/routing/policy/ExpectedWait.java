package dev.sgbench.routing.policy;

import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.ScorePolicy;
import dev.sgbench.routing.ServerView;
import java.util.List;

/**
 * The server that will be through with what it has soonest, the new request's input included:
 *
 * <pre>{@code
 * score = (outstandingTokens + inputTokens) / throughput
 * }</pre>
 *
 * Throughput is what the router measures, in output tokens a second while the server had work: the
 * score is a wait in seconds up to a factor that servers with the same mix of requests share. Until
 * every server has completed a request, the score is its outstanding tokens. The {@code least_load}
 * policy of the SGLang Model Gateway's successor, without that policy's term for KV cache usage.
 */
public final class ExpectedWait extends ScorePolicy {

  private boolean measured;

  @Override
  protected void prepare(List<ServerView> servers) {
    measured = measured || servers.stream().allMatch(server -> server.local().completed() > 0);
  }

  @Override
  protected double score(RequestView request, ServerView server) {
    double work = server.local().outstandingTokens() + (double) request.inputTokens();
    return measured ? work / server.local().throughput() : work;
  }
}
