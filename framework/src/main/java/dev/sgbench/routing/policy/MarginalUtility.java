package dev.sgbench.routing.policy;

import dev.sgbench.routing.ClusterView;
import dev.sgbench.routing.Outcome;
import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.ScorePolicy;
import dev.sgbench.routing.ServerView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.StatUtils;
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

  /**
   * How a server changes.
   *
   * @param throughput tokens a second, each second
   * @param latency seconds, each second
   */
  private record Trend(double throughput, double latency) {}

  private final List<CompletionWindow> windows = new ArrayList<>();

  /** Of each server; null for one without. */
  private Trend[] trends;

  private Spread throughputs;
  private Spread latencies;

  @Override
  public void validate(int servers) {
    for (int i = 0; i < servers; i++) {
      windows.add(new CompletionWindow());
    }
    trends = new Trend[servers];
  }

  @Override
  public void completed(Outcome outcome, ClusterView view) {
    CompletionWindow window = windows.get(outcome.server());
    window.add(outcome);
    trends[outcome.server()] = hasTrend(window) ? trend(window) : null;
  }

  @Override
  protected void prepare(List<ServerView> servers) {
    throughputs = Spread.of(trends, Trend::throughput);
    latencies = Spread.of(trends, Trend::latency);
  }

  @Override
  protected double score(RequestView request, ServerView server) {
    Trend trend = trends[server.id()];
    return trend == null
        ? server.local().outstanding()
        : latencyWeight * latencies.standard(trend.latency())
            - throughputWeight * throughputs.standard(trend.throughput());
  }

  private static boolean hasTrend(CompletionWindow window) {
    return window.count() >= CompletionWindow.LEAST
        && window.span() > 0
        && window.first().span() > 0
        && window.second().span() > 0;
  }

  private static Trend trend(CompletionWindow window) {
    CompletionWindow.Half first = window.first();
    CompletionWindow.Half second = window.second();
    return new Trend(
        (throughput(second) - throughput(first)) / window.span(),
        (second.latency() - first.latency()) / window.span());
  }

  private static double throughput(CompletionWindow.Half half) {
    return half.tokens() / half.span();
  }

  /** Mean and deviation of one trend over the servers that have it. */
  private record Spread(double mean, double deviation) {

    static Spread of(Trend[] trends, ToDoubleFunction<Trend> value) {
      double[] values = new double[trends.length];
      int count = 0;
      for (Trend trend : trends) {
        if (trend != null) {
          values[count++] = value.applyAsDouble(trend);
        }
      }
      double mean = StatUtils.mean(values, 0, count);
      return new Spread(mean, Math.sqrt(StatUtils.populationVariance(values, mean, 0, count)));
    }

    double standard(double value) {
      return (value - mean) / (deviation == 0 ? 1 : deviation);
    }
  }
}
