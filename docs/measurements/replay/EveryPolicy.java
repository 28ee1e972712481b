package measured;

import dev.sgbench.api.Load;
import dev.sgbench.api.RoutingBench;
import dev.sgbench.api.Server;
import dev.sgbench.api.ServerConfig;
import dev.sgbench.routing.policy.*;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Prefixes;
import dev.sgbench.workload.Sessions;
import dev.sgbench.workload.Workload;
import org.openjdk.jmh.annotations.Param;

/** Every shipped policy on eight servers whose running limit is cut and raised while they serve. */
@RoutingBench(
    policy = {
      AimdRunningLimit.class, CacheAware.class, ExpectedWait.class, FixedProbability.class,
      JoinShortestQueue.class, LeastOutstandingTokens.class, MarginalUtility.class,
      MarginalUtilityAsBuilt.class, NoisyShortestJobFirst.class, ParameterAware.class,
      PowerOfTwo.class, PrefixHash.class, RoundRobin.class, SessionAffinity.class,
      ShortestJobFirst.class, ShortestReportedQueue.class, ThresholdWait.class, UniformRandom.class
    },
    gpus = 8)
public class EveryPolicy {

  @Param("400")
  double rate;

  @Param("1000")
  int requests;

  @Server
  ServerConfig server(int index) {
    return ServerConfig.of("--max-running-requests=16")
        .withRunningLimit(
            dev.sgbench.api.RunningLimit.of(8)
                .then(java.time.Duration.ofMillis(300), 4)
                .then(java.time.Duration.ofMillis(600), 16));
  }

  @Load
  Workload load() {
    return Workload.requests(requests)
        .arriving(Arrivals.poisson(rate))
        .input(Lengths.uniform(20, 200))
        .output(Lengths.uniform(10, 40))
        .prefixes(Prefixes.shared(8, 0.5, Lengths.constant(64)))
        .sessions(Sessions.of(Lengths.uniform(1, 3)));
  }
}
