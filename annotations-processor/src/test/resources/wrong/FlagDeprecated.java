package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(
    strategy = Strategy.CONTINUOUS,
    serverArgs = {
      "--stream-output",
      //! [FlagDeprecated] SGLang 0.5.17 is going to drop --stream-output; use --incremental-streaming-output
      "--max-micro-batch-size=4",
      //! [FlagVersion] SGLang 0.5.17 has no --max-micro-batch-size, versions 0.4.9.post3 to 0.5.3 have it; use --pp-max-micro-batch-size
    })
public class FlagDeprecated {
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
