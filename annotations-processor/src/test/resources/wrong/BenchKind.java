package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(strategy = Strategy.CONTINUOUS)
@RoutingBench(policy = RoutingPolicy.class, gpus = 1)
//! [BenchKind] BenchKind has @NodeBench and @RoutingBench; a benchmark is one of the two: split it
public class BenchKind {
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
