package dev.sgbench.routing.policy;

import dev.sgbench.routing.ClusterView;
import dev.sgbench.routing.Explanation;
import dev.sgbench.routing.Input;
import dev.sgbench.routing.Lowest;
import dev.sgbench.routing.Plan;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.ServerView;
import dev.sgbench.routing.Trigger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The server that reports the fewest requests, ties at random:
 *
 * <pre>{@code
 * score = running + queued + requests sent to it since the report
 * }</pre>
 *
 * The last term keeps requests that come between two reports from all going to the server that was
 * shortest in the first (M. Mitzenmacher, "How useful is old information?", IEEE Transactions on
 * Parallel and Distributed Systems 11, 2000). Requests that ended since the report still count.
 */
public final class ShortestReportedQueue extends RoutingPolicy {

  private final List<ArrayDeque<Long>> unreported = new ArrayList<>();

  @Override
  public Set<Input> needs() {
    return Set.of(Input.REPORTED);
  }

  @Override
  public void validate(int servers) {
    for (int i = 0; i < servers; i++) {
      unreported.add(new ArrayDeque<>());
    }
  }

  @Override
  public Plan decide(ClusterView view, Trigger trigger) {
    if (!(trigger instanceof Trigger.Arrived arrived)) {
      return Plan.hold();
    }
    double[] scores = view.servers().stream().mapToDouble(this::requests).toArray();
    Lowest lowest = Lowest.of(scores, view.random());
    unreported.get(lowest.index()).add(view.now());
    return Plan.dispatch(arrived.request(), lowest.index())
        .because(new Explanation(lowest.runnerUp(), lowest.tied() ? "tie" : "shortest", scores));
  }

  private double requests(ServerView server) {
    ServerView.Reported reported = server.reported();
    ArrayDeque<Long> sent = unreported.get(server.id());
    while (!sent.isEmpty() && sent.peek() < reported.instant()) {
      sent.remove();
    }
    return (double) reported.running() + reported.queued() + sent.size();
  }
}
