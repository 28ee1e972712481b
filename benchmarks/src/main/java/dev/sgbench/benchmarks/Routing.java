package dev.sgbench.benchmarks;

import dev.sgbench.api.Load;
import dev.sgbench.api.RoutingBench;
import dev.sgbench.api.Server;
import dev.sgbench.api.ServerConfig;
import dev.sgbench.routing.policy.JoinShortestQueue;
import dev.sgbench.routing.policy.ShortestJobFirst;
import dev.sgbench.routing.policy.UniformRandom;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;
import org.openjdk.jmh.annotations.Param;

/**
 * A router in front of two servers: which policy keeps latency low? Every policy sees the same
 * arrivals, lengths and prompts.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar Routing --servers simulated
 * java -jar benchmarks/target/benchmarks.jar Routing --servers local --gpus 0,1
 * </pre>
 *
 * {@code -p policy=JoinShortestQueue,ShortestJobFirst} runs two of the three. To try a policy of
 * your own, extend {@link dev.sgbench.routing.ScorePolicy} and name the class in {@code policy}.
 */
@RoutingBench(
    policy = {UniformRandom.class, JoinShortestQueue.class, ShortestJobFirst.class},
    gpus = 2,
    sglang = "0.5.17",
    serverArgs = {"--disable-radix-cache"})
public class Routing {

  /** Mean arrivals a second at the router. */
  @Param("60")
  double rate;

  /** Requests in an iteration. */
  @Param("60")
  int requests;

  /** Few enough at once for a queue to form in the servers. */
  @Server
  ServerConfig server(int index) {
    return ServerConfig.of("--max-running-requests=8");
  }

  @Load
  Workload load() {
    return Workload.requests(requests)
        .arriving(Arrivals.poisson(rate))
        .input(Lengths.uniform(20, 200))
        .output(Lengths.uniform(10, 40));
  }
}
