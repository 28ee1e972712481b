package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@RoutingBench(
    policy = wrong.elsewhere.OutOfReach.class,
    //! [ParamAccess] @Param field weight of wrong.elsewhere.OutOfReach is out of reach of package wrong; make it public
    gpus = 2)
public class ParamAccess {
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
