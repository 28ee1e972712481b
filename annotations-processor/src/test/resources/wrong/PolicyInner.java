package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@RoutingBench(
    policy = PolicyInner.Fine.class,
    //! [PolicyInner] policy Fine belongs to an instance of its outer class; make it static
    gpus = 2)
public class PolicyInner {
  public class Fine extends RoutingPolicy {
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
