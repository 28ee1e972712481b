package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(strategy = Strategy.CONTINUOUS)
public class ParamModifiers {
  @Param("1")
  private int hidden;
  //! [ParamModifiers] a @Param field is set for each cell and must be neither private, static nor final: hidden

  @Param("1")
  static int shared;
  //! [ParamModifiers] a @Param field is set for each cell and must be neither private, static nor final: shared

  @Param("1")
  final int fixed = 1;
  //! [ParamModifiers] a @Param field is set for each cell and must be neither private, static nor final: fixed
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
