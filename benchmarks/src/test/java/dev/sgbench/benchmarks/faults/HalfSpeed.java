package dev.sgbench.benchmarks.faults;

import dev.sgbench.api.Load;
import dev.sgbench.api.NodeBench;
import dev.sgbench.api.Server;
import dev.sgbench.api.ServerConfig;
import dev.sgbench.api.Strategy;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;

/** Asks for what only simulated servers can do. */
@NodeBench(strategy = Strategy.CONTINUOUS)
public class HalfSpeed {

  @Server
  ServerConfig server(int index) {
    return ServerConfig.of().withSpeed(0.5);
  }

  @Load
  Workload load() {
    return Workload.requests(5)
        .arriving(Arrivals.constant(50))
        .input(Lengths.constant(10))
        .output(Lengths.constant(5));
  }
}
