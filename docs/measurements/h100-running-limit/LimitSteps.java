package study;

import dev.sgbench.api.*;
import dev.sgbench.workload.*;
import java.time.Duration;
import org.openjdk.jmh.annotations.Param;

/** A limit that is raised and cut while more requests wait than it lets run. */
@NodeBench(strategy = Strategy.CONTINUOUS, sglang = "0.5.17", serverArgs = {"--max-running-requests=32", "--disable-radix-cache"})
public class LimitSteps {
  @Param("48") int clients;

  @Server
  ServerConfig server() {
    RunningLimit limit = RunningLimit.of(4);
    for (int i = 0; i < 10; i++) limit = limit.then(Duration.ofSeconds(2 + 2L * i), i % 2 == 0 ? 16 : 4);
    return ServerConfig.of().withRunningLimit(limit);
  }

  @Load
  Workload load() {
    return Workload.lasting(Duration.ofSeconds(22)).arriving(Arrivals.closed(clients)).input(Lengths.constant(20)).output(Lengths.uniform(40, 160));
  }
}
