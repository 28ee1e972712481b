package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(
    strategy = Strategy.STATIC,
    batchSize = 0,
    //! [SettingRange] batchSize must be at least 1, was 0
    maxConcurrency = -1)
//! [SettingRange] maxConcurrency must be at least 1, was -1
public class SettingRange {
  @Param({
    "1",
    "0"
    //! [SettingRange] runningLimit must be at least 1, was 0
  })
  int runningLimit;
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
