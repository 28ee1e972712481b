package dev.sgbench.routing.policy;

import dev.sgbench.routing.Action;
import dev.sgbench.routing.ClusterView;
import dev.sgbench.routing.Input;
import dev.sgbench.routing.Lowest;
import dev.sgbench.routing.Plan;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.ServerView;
import dev.sgbench.routing.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Param;

/**
 * Sends every request to the server with the fewest outstanding, ties at random, and steers how
 * many each server runs at once by the share of its KV cache in use:
 *
 * <pre>{@code
 * usage > targetUsage:                 limit = max(1, floor(running * decrease)), at once
 * after limit completions without it:  limit = min(ceiling, limit + increase), if requests wait
 * }</pre>
 *
 * After a cut nothing is changed until the excess has ended, so that one excess is one cut. A full
 * KV cache makes SGLang throw running requests back and prefill them again, work lost as by
 * retransmission in a congested network. (Without radix cache and with {@code ignore_eos} SGLang
 * itself admits only what fits to the end; then there is nothing to gain.) D. Chiu and R. Jain,
 * "Analysis of the increase and decrease algorithms for congestion avoidance in computer networks",
 * Computer Networks 17 (1989). The benchmark must give the servers a {@code RunningLimit}.
 */
public final class AimdRunningLimit extends RoutingPolicy {

  /** Share of the KV cache above which the limit is cut; above 0, at most 1. */
  @Param("0.9")
  public double targetUsage = 0.9;

  /** What a raise adds to the limit; at least 1. */
  @Param("1")
  public int increase = 1;

  /** What a cut leaves of the running requests; above 0, below 1. */
  @Param("0.7")
  public double decrease = 0.7;

  /** Completions since the last change; after a cut from below 0, until the excess has ended. */
  private int[] completions;

  @Override
  public Set<Input> needs() {
    return Set.of(Input.REPORTED);
  }

  @Override
  public boolean changesLimits() {
    return true;
  }

  @Override
  public void validate(int servers) {
    boolean share = targetUsage > 0 && targetUsage <= 1;
    Parameters.require(share, this, "targetUsage", targetUsage, "above 0 and at most 1");
    Parameters.requirePositive(increase, this, "increase");
    boolean cut = decrease > 0 && decrease < 1;
    Parameters.require(cut, this, "decrease", decrease, "above 0 and below 1");
    completions = new int[servers];
  }

  @Override
  public Plan decide(ClusterView view, Trigger trigger) {
    List<Action> actions = new ArrayList<>();
    for (ServerView server : view.servers()) {
      steer(server, trigger, actions);
    }
    if (trigger instanceof Trigger.Arrived arrived) {
      double[] outstanding =
          view.servers().stream().mapToDouble(server -> server.local().outstanding()).toArray();
      int chosen = Lowest.of(outstanding, view.random()).index();
      actions.add(new Action.Dispatch(arrived.request(), chosen));
    }
    return Plan.of(actions.toArray(new Action[0]));
  }

  private void steer(ServerView server, Trigger trigger, List<Action> actions) {
    int id = server.id();
    if (trigger instanceof Trigger.Completed completed && completed.server() == id) {
      completions[id]++;
    }
    int limit = server.maxRunning();
    int next = next(server);
    if (next != limit) {
      int running = Math.min(limit, server.local().outstanding());
      completions[id] = Math.min(0, next - running);
      actions.add(new Action.SetMaxRunning(id, next));
    }
  }

  private int next(ServerView server) {
    int limit = server.maxRunning();
    int counted = completions[server.id()];
    ServerView.Reported reported = server.reported();
    if (counted >= 0 && reported.usedTokens() > targetUsage * server.kvCapacityTokens()) {
      return Math.max(1, (int) (Math.min(limit, reported.running()) * decrease));
    }
    return counted >= limit && server.local().outstanding() > limit
        ? Math.min(server.maxRunningCeiling(), limit + increase)
        : limit;
  }
}
