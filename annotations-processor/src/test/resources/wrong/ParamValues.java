package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(strategy = Strategy.CONTINUOUS)
public class ParamValues {
  @Param
  //! [ParamValues] @Param field rate has no values; give at least one
  double rate;

  @Param({})
  //! [ParamValues] @Param field fast has no values; give at least one
  boolean fast;
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
