package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@RoutingBench(
    policy = RoutingPolicy.class,
    //! [PolicyAbstract] policy RoutingPolicy is abstract; name a class that can be made
    gpus = 2)
public class PolicyAbstract {
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
