package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@RoutingBench(
    policy = {
      PolicyTwice.Fine.class,
      PolicyTwice.Fine.class
      //! [PolicyTwice] a policy named Fine is there already; reports could not tell the two apart: remove or rename one
    },
    gpus = 2)
public class PolicyTwice {
  public static class Fine extends RoutingPolicy {
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
