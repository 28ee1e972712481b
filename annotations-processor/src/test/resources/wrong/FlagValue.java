package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(
    strategy = Strategy.CONTINUOUS,
    serverArgs = {
      "--disable-radix-cache",
      "--max-running-requests=many",
      //! [FlagValue] --max-running-requests takes a whole number, was given "many"
    })
public class FlagValue {
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
