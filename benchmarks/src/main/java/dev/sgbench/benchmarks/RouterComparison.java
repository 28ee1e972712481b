package dev.sgbench.benchmarks;

import dev.sgbench.api.Load;
import dev.sgbench.api.RoutingBench;
import dev.sgbench.routing.policy.ExpectedWait;
import dev.sgbench.routing.policy.JoinShortestQueue;
import dev.sgbench.routing.policy.LeastOutstandingTokens;
import dev.sgbench.routing.policy.PowerOfTwo;
import dev.sgbench.routing.policy.SglangRouter;
import dev.sgbench.routing.policy.UniformRandom;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;
import org.openjdk.jmh.annotations.Param;

/**
 * Five policies and SGLang's own router in front of the same three servers, on the same arrivals.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar RouterComparison --servers simulated \
 *     --sglang-router-python VENV/bin/python
 * </pre>
 *
 * <p>{@code -p SglangRouter.algorithm=random,cache_aware} chooses among that router's policies,
 * {@code -p SglangRouter.quickAck=true} takes its 40 ms wait for small writes out of play.
 */
@RoutingBench(
    policy = {
      UniformRandom.class,
      PowerOfTwo.class,
      JoinShortestQueue.class,
      LeastOutstandingTokens.class,
      ExpectedWait.class,
      SglangRouter.class
    },
    gpus = 3,
    sglang = "0.5.17",
    serverArgs = {"--disable-radix-cache", "--max-running-requests=16"})
public class RouterComparison {

  /** Mean arrivals a second at the router. */
  @Param("30")
  double rate;

  /** Requests in an iteration. */
  @Param("150")
  int requests;

  @Load
  Workload load() {
    return Workload.requests(requests)
        .arriving(Arrivals.poisson(rate))
        .input(Lengths.uniform(20, 200))
        .output(Lengths.uniform(10, 40));
  }
}
