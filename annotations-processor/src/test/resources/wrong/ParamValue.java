package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(strategy = Strategy.CONTINUOUS)
public class ParamValue {
  @Param({
    "5",
    "five"
    //! [ParamValue] "five" is no value of @Param field rate, which is int
  })
  int rate;

  @Param("MEDIUM")
  //! [ParamValue] "MEDIUM" is no value of @Param field size, which is one of SMALL, LARGE
  Size size;

  enum Size {
    SMALL,
    LARGE
  }
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
