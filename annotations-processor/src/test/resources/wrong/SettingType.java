package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(strategy = Strategy.CONTINUOUS)
public class SettingType {
  @Param("4")
  double runningLimit;
  //! [SettingType] a @Param field named runningLimit gives that setting and must be an int, was double; change or rename it
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
