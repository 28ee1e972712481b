package dev.sgbench.jmh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Percentiles of delays that a benchmark measured itself, as secondary results: each iteration's
 * own, and their mean over iterations.
 */
public final class Delays implements InternalProfiler {

  private static final double[] SHARES = {0.50, 0.90, 0.99};

  private static final List<Result<?>> RESULTS = new ArrayList<>();

  /**
   * Keeps the delays of one iteration.
   *
   * @param name of what was measured
   * @param nanos at least one; sorted by this call
   */
  public static synchronized void report(String name, long[] nanos) {
    Arrays.sort(nanos);
    for (double share : SHARES) {
      int rank = (int) Math.ceil(share * nanos.length) - 1;
      String label = "%s.p%.0f".formatted(name, share * 100);
      RESULTS.add(new ScalarResult(label, nanos[rank] / 1e3, "us", AggregationPolicy.AVG));
    }
  }

  @Override
  public String getDescription() {
    return "Percentiles of delays that the benchmark measured itself";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    synchronized (Delays.class) {
      RESULTS.clear();
    }
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    synchronized (Delays.class) {
      return List.copyOf(RESULTS);
    }
  }
}
