package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(strategy = Strategy.CONTINUOUS)
@Warmup(iterations = -1)
//! [IterationsRange] iterations of @Warmup must be at least 0, was -1
@Measurement(iterations = 0)
//! [IterationsRange] iterations of @Measurement must be at least 1, was 0
public class IterationsRange {
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
