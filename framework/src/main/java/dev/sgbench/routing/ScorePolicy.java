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

  private Standing table;

  @Override
  public final Plan decide(ClusterView view, Trigger trigger) {
    if (!(trigger instanceof Trigger.Arrived arrived)) {
      return Plan.hold();
    }
    return standing() ? byStanding(arrived.request(), view) : byScores(arrived.request(), view);
  }

  private Plan byScores(RequestView request, ClusterView view) {
    List<ServerView> servers = view.servers();
    prepare(servers);
    double[] scores = new double[servers.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = checked(request, servers.get(i));
    }
    return plan(request, Lowest.of(scores, view.random()), scores);
  }

  private Plan byStanding(RequestView request, ClusterView view) {
    if (table == null) {
      table = new Standing(view.servers().size());
    }
    for (ServerView server : view.changed()) {
      table.set(server.id(), checked(request, server));
    }
    return plan(request, table.lowest(view.random()), table.scores());
  }

  private double checked(RequestView request, ServerView server) {
    double score = score(request, server);
    if (Double.isNaN(score)) {
      throw new IllegalStateException(
          "%s.score gave NaN for server %d; a score is a number"
              .formatted(getClass().getName(), server.id()));
    }
    return score;
  }

  private static Plan plan(RequestView request, Lowest lowest, double[] scores) {
    String reason = lowest.tied() ? "tie" : "lowest";
    return Plan.dispatch(request, lowest.index())
        .because(new Explanation(lowest.runnerUp(), reason, scores));
  }

  /**
   * Whether scores stand until something that {@link ClusterView#changed()} tells of changes: they
   * depend neither on the request, nor on time or tokens received, nor on other servers. Then only
   * servers that changed are scored, and a choice among thousands takes no longer than among ten.
   */
  protected boolean standing() {
    return false;
  }

  /**
   * Called before each round of scores, for what needs a look at all servers together; never where
   * scores are {@link #standing()}.
   */
  protected void prepare(List<ServerView> servers) {}

  /** The score of {@code server} for {@code request}; lower is better, NaN is an error. */
  protected abstract double score(RequestView request, ServerView server);
}
