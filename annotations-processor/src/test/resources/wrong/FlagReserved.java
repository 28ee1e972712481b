package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(
    strategy = Strategy.CONTINUOUS,
    serverArgs = {
      "--disable-radix-cache",
      "--port=30000",
      //! [FlagReserved] sgbench sets --port itself: each server gets a free port; remove it
    })
public class FlagReserved {
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
