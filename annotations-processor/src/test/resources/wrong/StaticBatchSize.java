package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(
    strategy = Strategy.STATIC)
//! [StaticBatchSize] strategy STATIC needs a batch size; add batchSize = 16 here, or a field @Param int batchSize
public class StaticBatchSize {
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
