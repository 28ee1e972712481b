package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@RoutingBench(
    policy = PolicyConstructor.Fine.class,
    //! [PolicyConstructor] policy Fine needs a public constructor without parameters
    gpus = 2)
public class PolicyConstructor {
  public static class Fine extends RoutingPolicy {
    Fine() {}

    @Override
    public Plan decide(ClusterView view, Trigger trigger) {
      return Plan.hold();
    }
  }
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
