package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@RoutingBench(
    policy = GpusRange.Fine.class,
    gpus = 0)
//! [GpusRange] gpus must be at least 1, was 0; each GPU gets one server
public class GpusRange {
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
