package dev.sgbench.benchmarks;

import dev.sgbench.api.Load;
import dev.sgbench.api.NodeBench;
import dev.sgbench.api.Strategy;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;
import org.openjdk.jmh.annotations.Param;

/**
 * Continuous batching on one server: every request is sent when it arrives, and SGLang's scheduler
 * lets it into the running batch.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar ContinuousBatching --servers simulated
 * java -jar benchmarks/target/benchmarks.jar ContinuousBatching --servers local -p rate=5,10,20,30 -p requests=2000
 * </pre>
 *
 * Compare with {@link StaticBatching} at the same rate: there is no waiting for company, and a
 * request leaves as soon as it is done. The price shows in {@code tokenGap}: each prefill of a
 * newcomer stops the tokens of all others.
 */
@NodeBench(
    strategy = Strategy.CONTINUOUS,
    sglang = "0.5.17",
    serverArgs = {"--max-running-requests=256", "--disable-radix-cache"})
public class ContinuousBatching {

  /** Mean arrivals a second. */
  @Param("40")
  double rate;

  /** Requests in an iteration. */
  @Param("40")
  int requests;

  @Load
  Workload load() {
    return Workload.requests(requests)
        .arriving(Arrivals.poisson(rate))
        .input(Lengths.uniform(20, 200))
        .output(Lengths.uniform(10, 40));
  }
}
