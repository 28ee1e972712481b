package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(strategy = Strategy.CONTINUOUS)
public class MethodMissing {
  //! [MethodMissing] MethodMissing has no @Load method; add one without parameters that returns dev.sgbench.workload.Workload
}
