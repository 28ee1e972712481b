package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@RoutingBench(
    policy = PolicyPublic.Fine.class,
    //! [PolicyPublic] policy Fine must be public, and so must the classes around it
    gpus = 2)
public class PolicyPublic {
  static class Fine extends RoutingPolicy {
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
