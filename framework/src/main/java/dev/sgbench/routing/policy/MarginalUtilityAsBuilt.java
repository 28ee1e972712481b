package dev.sgbench.routing.policy;

import dev.sgbench.routing.ClusterView;
import dev.sgbench.routing.Explanation;
import dev.sgbench.routing.Outcome;
import dev.sgbench.routing.Plan;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.ServerView;
import dev.sgbench.routing.Trigger;
import java.util.ArrayList;
import java.util.List;

/**
 * {@link MarginalUtility} as the earlier system's router really computed it, to repeat its results:
 *
 * <pre>{@code
 * no completion yet:           utility = 0
 * fewer than 10 completions:   utility = - outstanding
 * otherwise:                   utility = 0.6 * (T2 - T1) / dt - 0.4 * (L2 - L1) / dt
 * }</pre>
 *
 * with {@code T} 0 for a half that ended at one instant and {@code dt} the time between the ends of
 * the halves, 1 second if that is 0. Different from the design: there is no standard score, so
 * tokens a second squared are added to seconds a second; a server never tried is better than any
 * that is busy; and of equals the first server wins, not one at random. It was found slower than
 * random routing.
 */
public final class MarginalUtilityAsBuilt extends RoutingPolicy {

  private static final double THROUGHPUT_WEIGHT = 0.6;
  private static final double LATENCY_WEIGHT = 0.4;
  private static final double NANOS = 1e-9;

  private final List<CompletionWindow> windows = new ArrayList<>();

  /** Of each server; 0 until it has completions enough. */
  private double[] trends;

  @Override
  public void validate(int servers) {
    for (int i = 0; i < servers; i++) {
      windows.add(new CompletionWindow());
    }
    trends = new double[servers];
  }

  @Override
  public void completed(Outcome outcome, ClusterView view) {
    CompletionWindow window = windows.get(outcome.server());
    window.add(outcome);
    if (window.count() >= CompletionWindow.LEAST) {
      trends[outcome.server()] = trend(window.first(), window.second());
    }
  }

  @Override
  public Plan decide(ClusterView view, Trigger trigger) {
    if (!(trigger instanceof Trigger.Arrived arrived)) {
      return Plan.hold();
    }
    double[] scores = view.servers().stream().mapToDouble(server -> -utility(server)).toArray();
    int chosen = 0;
    for (int i = 1; i < scores.length; i++) {
      chosen = scores[i] < scores[chosen] ? i : chosen;
    }
    return Plan.dispatch(arrived.request(), chosen).because(new Explanation(-1, "utility", scores));
  }

  private double utility(ServerView server) {
    int completions = windows.get(server.id()).count();
    boolean few = completions > 0 && completions < CompletionWindow.LEAST;
    return few ? -server.local().outstanding() : trends[server.id()];
  }

  private static double trend(CompletionWindow.Half first, CompletionWindow.Half second) {
    double between = (second.finish() - first.finish()) * NANOS;
    double dt = between > 0 ? between : 1;
    double throughputTrend = (throughput(second) - throughput(first)) / dt;
    double latencyTrend = (second.latency() - first.latency()) / dt;
    return THROUGHPUT_WEIGHT * throughputTrend - LATENCY_WEIGHT * latencyTrend;
  }

  private static double throughput(CompletionWindow.Half half) {
    return half.span() > 0 ? half.tokens() / half.span() : 0;
  }
}
