package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(
    strategy = Strategy.STATIC,
    batchSize = 4)
//! [SettingTwice] batchSize is given here and by a @Param field of that name; remove one of the two
public class SettingTwice {
  @Param("4")
  int batchSize;
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
