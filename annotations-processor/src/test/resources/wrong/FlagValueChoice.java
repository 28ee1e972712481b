package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(
    strategy = Strategy.CONTINUOUS,
    serverArgs = {
      "--disable-radix-cache",
      "--schedule-policy=sjf",
      //! [FlagValue] --schedule-policy takes one of dfs-weight, fcfs, lof, lpm, priority, random, routing-key, was given "sjf"
    })
public class FlagValueChoice {
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
