package dev.sgbench.routing;

import java.util.List;

/**
 * Gives each server a score and sends every arriving request to the one with the lowest. Servers
 * that share the lowest score are equally likely: the view's random source decides.
 *
 * <pre>{@code
 * public final class JoinShortestQueue extends ScorePolicy {
 *   @Override
 *   protected double score(RequestView request, ServerView server) {
 *     return server.local().outstanding();
 *   }
 * }
 * }</pre>
 */
public abstract class ScorePolicy extends RoutingPolicy {

  @Override
  public final Plan decide(ClusterView view, Trigger trigger) {
    if (!(trigger instanceof Trigger.Arrived arrived)) {
      return Plan.hold();
    }
    List<ServerView> servers = view.servers();
    prepare(servers);
    double[] scores = new double[servers.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score(arrived.request(), servers.get(i));
      if (Double.isNaN(scores[i])) {
        throw new IllegalStateException(
            getClass().getName() + ".score gave NaN for server " + i + "; a score is a number");
      }
    }
    Lowest lowest = Lowest.of(scores, view.random());
    String reason = lowest.tied() ? "tie" : "lowest";
    return Plan.dispatch(arrived.request(), lowest.index())
        .because(new Explanation(lowest.runnerUp(), reason, scores));
  }

  /** Called before each round of scores, for what needs a look at all servers together. */
  protected void prepare(List<ServerView> servers) {}

  /** The score of {@code server} for {@code request}; lower is better, NaN is an error. */
  protected abstract double score(RequestView request, ServerView server);
}
