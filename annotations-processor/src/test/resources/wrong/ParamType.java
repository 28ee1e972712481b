package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(strategy = Strategy.CONTINUOUS)
public class ParamType {
  @Param("1")
  float rate;
  //! [ParamType] a @Param field is int, long, double, boolean, String or an enum within reach, rate is float

  @Param("a")
  Object thing;
  //! [ParamType] a @Param field is int, long, double, boolean, String or an enum within reach, thing is java.lang.Object

  @Param
  Secret secret;
  //! [ParamType] a @Param field is int, long, double, boolean, String or an enum within reach, secret is wrong.ParamType.Secret

  private enum Secret {
    ONE
  }
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
