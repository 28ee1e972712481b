package dev.sgbench.routing.policy;

import dev.sgbench.routing.Action;
import dev.sgbench.routing.ClusterView;
import dev.sgbench.routing.Explanation;
import dev.sgbench.routing.Lowest;
import dev.sgbench.routing.Plan;
import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.ServerView;
import dev.sgbench.routing.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Param;

/**
 * Requests wait in the router until as many of their class have gathered as the threshold says;
 * then these go together, to one server that has room for all of them, the one with the fewest
 * outstanding. A server that is about to run dry does not wait for that:
 *
 * <pre>{@code
 * waiting of a class >= threshold and maxRunning - outstanding >= threshold:  a group
 * outstanding < underload:                                                    the oldest request
 * }</pre>
 *
 * Prefill interrupts decoding once a group instead of once a request. R. Ao, G. Luo, D.
 * Simchi-Levi, X. Wang, "Optimizing LLM inference: fluid-guided online scheduling with memory
 * constraints" (WAIT), arXiv:2504.11320; there the thresholds hold inside a server and for each
 * stage of a request, here in front of the servers and on arrival.
 */
public final class ThresholdWait extends RoutingPolicy {

  /** How many requests of a class go together. */
  @Param("4")
  public int threshold = 4;

  /** A server with fewer outstanding than this gets a request at once. */
  @Param("1")
  public int underload = 1;

  @Override
  public void validate(int servers) {
    Parameters.requirePositive(threshold, this, "threshold");
    Parameters.requirePositive(underload, this, "underload");
  }

  @Override
  public Plan decide(ClusterView view, Trigger trigger) {
    if (view.queue().isEmpty() || trigger instanceof Trigger.FirstToken) {
      return Plan.hold();
    }
    double[] outstanding =
        view.servers().stream().mapToDouble(server -> server.local().outstanding()).toArray();
    List<RequestView> waiting = new ArrayList<>(view.queue());
    List<Action> actions = new ArrayList<>(groups(waiting, outstanding, view));
    int grouped = actions.size();
    while (!waiting.isEmpty()) {
      int server = Lowest.of(outstanding, view.random()).index();
      if (outstanding[server] >= underload) {
        break;
      }
      outstanding[server]++;
      actions.add(new Action.Dispatch(waiting.remove(0), server));
    }
    String reason = grouped > 0 ? "threshold" : "underload";
    return actions.isEmpty()
        ? Plan.hold()
        : new Plan(actions, new Explanation(-1, reason, new double[0]));
  }

  /** Takes whole groups out of {@code waiting}, while a server has room for one. */
  private List<Action> groups(List<RequestView> waiting, double[] outstanding, ClusterView view) {
    Map<String, List<RequestView>> gathering = new LinkedHashMap<>();
    List<Action> actions = new ArrayList<>();
    for (RequestView request : List.copyOf(waiting)) {
      List<RequestView> group =
          gathering.computeIfAbsent(request.type(), type -> new ArrayList<>());
      group.add(request);
      if (group.size() == threshold) {
        int server = roomiest(view.servers(), outstanding, view.random());
        if (view.servers().get(server).maxRunning() - outstanding[server] < threshold) {
          return actions;
        }
        group.forEach(member -> actions.add(new Action.Dispatch(member, server)));
        waiting.removeAll(group);
        outstanding[server] += threshold;
        group.clear();
      }
    }
    return actions;
  }

  private static int roomiest(
      List<ServerView> servers, double[] outstanding, RandomGenerator random) {
    double[] lack = new double[outstanding.length];
    for (int i = 0; i < lack.length; i++) {
      lack[i] = outstanding[i] - servers.get(i).maxRunning();
    }
    return Lowest.of(lack, random).index();
  }
}
