package dev.sgbench.routing.policy;

import dev.sgbench.routing.Action;
import dev.sgbench.routing.ClusterView;
import dev.sgbench.routing.Input;
import dev.sgbench.routing.Lowest;
import dev.sgbench.routing.Plan;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.ServerView;
import dev.sgbench.routing.Trigger;
import java.util.Set;
import org.openjdk.jmh.annotations.Param;

/**
 * Sends every request to the server with the fewest outstanding, ties at random, and steers how
 * many each server runs at once by the share of its KV cache in use. Once a round, which is as many
 * completions on the server as its limit:
 *
 * <pre>{@code
 * highest usage reported in the round > targetUsage:  limit = max(1, floor(limit * decrease))
 * otherwise, if the limit was reached:                limit = min(ceiling, limit + increase)
 * }</pre>
 *
 * A round begins when running requests have drained to the limit, so that one excess is one cut. A
 * full KV cache makes SGLang throw running requests back and prefill them again, work lost as by
 * retransmission in a congested network. D. Chiu and R. Jain, "Analysis of the increase and
 * decrease algorithms for congestion avoidance in computer networks", Computer Networks 17 (1989).
 * The benchmark must give the servers a {@code RunningLimit}.
 */
public final class AimdRunningLimit extends RoutingPolicy {

  /** Share of the KV cache above which the limit is cut; above 0, at most 1. */
  @Param("0.9")
  public double targetUsage = 0.9;

  /** Added to the limit a round; at least 1. */
  @Param("1")
  public int increase = 1;

  /** What a cut leaves of the limit; above 0, below 1. */
  @Param("0.7")
  public double decrease = 0.7;

  private double[] usage;
  private int[] completions;
  private boolean[] reached;

  @Override
  public Set<Input> needs() {
    return Set.of(Input.REPORTED);
  }

  @Override
  public void validate(int servers) {
    boolean share = targetUsage > 0 && targetUsage <= 1;
    Parameters.require(share, this, "targetUsage", targetUsage, "above 0 and at most 1");
    Parameters.requirePositive(increase, this, "increase");
    boolean cut = decrease > 0 && decrease < 1;
    Parameters.require(cut, this, "decrease", decrease, "above 0 and below 1");
    usage = new double[servers];
    completions = new int[servers];
    reached = new boolean[servers];
  }

  @Override
  public Plan decide(ClusterView view, Trigger trigger) {
    view.servers().forEach(this::observe);
    if (trigger instanceof Trigger.Arrived arrived) {
      double[] outstanding =
          view.servers().stream().mapToDouble(server -> server.local().outstanding()).toArray();
      return Plan.dispatch(arrived.request(), Lowest.of(outstanding, view.random()).index());
    }
    return trigger instanceof Trigger.Completed completed
        ? completed(view.servers().get(completed.server()))
        : Plan.hold();
  }

  private void observe(ServerView server) {
    if (!obeys(server)) {
      return;
    }
    double used = server.reported().usedTokens() / (double) server.kvCapacityTokens();
    usage[server.id()] = Math.max(usage[server.id()], used);
    reached[server.id()] |= server.local().outstanding() >= server.maxRunning();
  }

  private static boolean obeys(ServerView server) {
    return server.reported().running() <= server.maxRunning();
  }

  private Plan completed(ServerView server) {
    int id = server.id();
    if (!obeys(server) || ++completions[id] < server.maxRunning()) {
      return Plan.hold();
    }
    int limit = next(server);
    completions[id] = 0;
    usage[id] = 0;
    reached[id] = false;
    return limit == server.maxRunning()
        ? Plan.hold()
        : Plan.of(new Action.SetMaxRunning(id, limit));
  }

  private int next(ServerView server) {
    int limit = server.maxRunning();
    if (usage[server.id()] > targetUsage) {
      return Math.max(1, (int) (limit * decrease));
    }
    return reached[server.id()] ? Math.min(server.maxRunningCeiling(), limit + increase) : limit;
  }
}
