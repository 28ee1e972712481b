package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(strategy = Strategy.CONTINUOUS)
public class MethodResult {
  @Load
  Object load() {
    //! [MethodResult] a @Load method returns dev.sgbench.workload.Workload, this one returns java.lang.Object; change it
    return null;
  }
}
