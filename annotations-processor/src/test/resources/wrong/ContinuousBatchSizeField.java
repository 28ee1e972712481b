package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(strategy = Strategy.CONTINUOUS)
public class ContinuousBatchSizeField {
  @Param("4")
  int batchSize;
  //! [ContinuousBatchSize] strategy CONTINUOUS has no batch size; remove batchSize, or use strategy STATIC
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
