package dev.sgbench.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Keeps requests in the router until a server is ready for one, then sends the first by its order.
 *
 * <p>Unless overridden, requests go in order of arrival, a server is ready while it has fewer
 * requests outstanding than it may run, and the ready server with the fewest outstanding is chosen.
 * Within one plan, what was already decided is counted as outstanding, with its output tokens only
 * if {@link Input#EXPECTED_OUTPUT} is declared.
 */
public abstract class QueuePolicy extends RoutingPolicy {

  @Override
  public final Plan decide(ClusterView view, Trigger trigger) {
    if (trigger instanceof Trigger.Arrived arrived) {
      arrived(arrived.request(), view.random());
    }
    if (view.queue().isEmpty()) {
      return Plan.hold();
    }
    List<RequestView> waiting = null;
    List<Action> actions = new ArrayList<>();
    List<ServerAfterPlan> planned = view.servers().stream().map(ServerAfterPlan::new).toList();
    List<ServerView> ready = ready(planned);
    while (!ready.isEmpty() && actions.size() < view.queue().size()) {
      waiting = waiting == null ? new ArrayList<>(view.queue()) : waiting;
      RequestView next = first(waiting);
      int server = choose(next, ready, view.random());
      actions.add(new Action.Dispatch(next, server));
      if (server < 0 || server >= planned.size()) {
        break; // the engine refuses the plan and says why
      }
      planned.get(server).plan(tokens(next));
      ready = ready(planned);
    }
    return actions.isEmpty() ? Plan.hold() : new Plan(actions, Explanation.NONE);
  }

  private long tokens(RequestView request) {
    int output = needs().contains(Input.EXPECTED_OUTPUT) ? request.expectedOutputTokens() : 0;
    return (long) request.inputTokens() + output;
  }

  private List<ServerView> ready(List<ServerAfterPlan> servers) {
    List<ServerView> ready = new ArrayList<>();
    for (ServerView server : servers) {
      if (ready(server)) {
        ready.add(server);
      }
    }
    return ready;
  }

  /** Removes and returns the first by order; of equals, the one that arrived first. */
  private RequestView first(List<RequestView> waiting) {
    Comparator<RequestView> order = order();
    int first = 0;
    for (int i = 1; i < waiting.size(); i++) {
      if (order.compare(waiting.get(i), waiting.get(first)) < 0) {
        first = i;
      }
    }
    return waiting.remove(first);
  }

  /** Called once for each request, before {@link #order()} compares it. */
  protected void arrived(RequestView request, RandomGenerator random) {}

  /** Which request goes first; of equal ones, the one that arrived first. */
  protected Comparator<RequestView> order() {
    return Comparator.comparingInt(RequestView::id);
  }

  /** Whether {@code server} may be sent another request now. */
  protected boolean ready(ServerView server) {
    return server.local().outstanding() < server.maxRunning();
  }

  /**
   * The id of the server that gets {@code request}.
   *
   * @param ready the servers that are ready, at least one; not indexed by id
   */
  protected int choose(RequestView request, List<ServerView> ready, RandomGenerator random) {
    double[] outstanding =
        ready.stream().mapToDouble(server -> server.local().outstanding()).toArray();
    return ready.get(Lowest.of(outstanding, random).index()).id();
  }
}
