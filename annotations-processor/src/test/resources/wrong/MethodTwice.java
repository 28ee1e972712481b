package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(strategy = Strategy.CONTINUOUS)
public class MethodTwice {
  @Load
  Workload other() {
    return load();
  }
  @Load
  Workload load() {
    //! [MethodTwice] MethodTwice has more than one @Load method, the other is other(); remove one
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
