package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(strategy = Strategy.CONTINUOUS)
public class ParamHidden extends ParamHiddenBase {
  @Param("2")
  int rate;
  //! [ParamHidden] @Param field rate hides one of its superclass; rename it
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}

class ParamHiddenBase {
  @Param("1")
  int rate;
}
