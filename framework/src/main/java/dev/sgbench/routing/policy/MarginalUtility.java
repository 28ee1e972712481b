package dev.sgbench.routing.policy;

import dev.sgbench.routing.ClusterView;
import dev.sgbench.routing.Outcome;
import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.ScorePolicy;
import dev.sgbench.routing.ServerView;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.openjdk.jmh.annotations.Param;

/**
 * The server whose throughput rises and whose latency falls, as designed by the author of the
 * system that sgbench follows. Each server's last 20 completions are cut into halves 1 and 2, with
 * throughput {@code T} (tokens over the time from the half's first to last end) and mean latency
 * {@code L}; {@code dt} is the time from the first to the last of their dispatches:
 *
 * <pre>{@code
 * gT = (T2 - T1) / dt        gL = (L2 - L1) / dt
 * utility = throughputWeight * z(gT) - latencyWeight * z(gL)
 * }</pre>
 *
 * {@code z} is the standard score over the servers that have a trend, with a deviation of 0 taken
 * for 1. A server with fewer than 10 completions, or one of whose times is 0, has no trend; its
 * utility is minus the number of its requests outstanding. The highest utility wins, ties at
 * random. {@link MarginalUtilityAsBuilt} is what became of it.
 */
public final class MarginalUtility extends ScorePolicy {

  /** Weight of the trend in throughput. */
  @Param("0.6")
  public double throughputWeight = 0.6;

  /** Weight of the trend in latency. */
  @Param("0.4")
  public double latencyWeight = 0.4;

  private final List<CompletionWindow> windows = new ArrayList<>();
  private SummaryStatistics throughputs;
  private SummaryStatistics latencies;

  @Override
  public void validate(int servers) {
    for (int i = 0; i < servers; i++) {
      windows.add(new CompletionWindow());
    }
  }

  @Override
  public void completed(Outcome outcome, ClusterView view) {
    windows.get(outcome.server()).add(outcome);
  }

  @Override
  protected void prepare(List<ServerView> servers) {
    throughputs = new SummaryStatistics();
    latencies = new SummaryStatistics();
    for (CompletionWindow window : windows) {
      if (hasTrend(window)) {
        throughputs.addValue(throughputTrend(window));
        latencies.addValue(latencyTrend(window));
      }
    }
  }

  @Override
  protected double score(RequestView request, ServerView server) {
    CompletionWindow window = windows.get(server.id());
    if (!hasTrend(window)) {
      return server.local().outstanding();
    }
    return latencyWeight * standard(latencyTrend(window), latencies)
        - throughputWeight * standard(throughputTrend(window), throughputs);
  }

  private static boolean hasTrend(CompletionWindow window) {
    return window.count() >= CompletionWindow.LEAST
        && window.span() > 0
        && window.first().span() > 0
        && window.second().span() > 0;
  }

  private static double throughputTrend(CompletionWindow window) {
    return (throughput(window.second()) - throughput(window.first())) / window.span();
  }

  private static double throughput(CompletionWindow.Half half) {
    return half.tokens() / half.span();
  }

  private static double latencyTrend(CompletionWindow window) {
    return (window.second().latency() - window.first().latency()) / window.span();
  }

  private static double standard(double value, SummaryStatistics all) {
    double deviation = Math.sqrt(all.getPopulationVariance());
    return (value - all.getMean()) / (deviation == 0 ? 1 : deviation);
  }
}
