package study;

import dev.sgbench.api.*;
import dev.sgbench.workload.*;
import java.time.Duration;
import org.openjdk.jmh.annotations.Param;

/** A limit that is raised and cut while more requests wait than it lets run. */
@NodeBench(strategy = Strategy.CONTINUOUS, sglang = "0.5.17")
public class LimitSteps {
  @Param("40") int clients;

  @Server
  ServerConfig server() {
    RunningLimit limit = RunningLimit.of(6);
    for (int i = 0; i < 10; i++) limit = limit.then(Duration.ofSeconds(2 + 2L * i), i % 2 == 0 ? 24 : 6);
    return ServerConfig.of().withRunningLimit(limit);
  }

  @Load
  Workload load() {
    return Workload.lasting(Duration.ofSeconds(22)).arriving(Arrivals.closed(clients)).input(Lengths.constant(40)).output(Lengths.uniform(30, 120));
  }
}
