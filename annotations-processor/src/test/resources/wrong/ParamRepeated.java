package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(strategy = Strategy.CONTINUOUS)
public class ParamRepeated {
  @Param({
    "5",
    "5"
    //! [ParamRepeated] "5" is a value of @Param field rate twice; remove one
  })
  int rate;
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
