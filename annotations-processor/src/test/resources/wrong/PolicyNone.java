package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@RoutingBench(
    policy = {},
    //! [PolicyNone] policy names no class; give at least one
    gpus = 2)
public class PolicyNone {
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
