package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(
    strategy = Strategy.CONTINUOUS,
    serverArgs = {
      "--disable-radix-cache",
      "--max-runing-requests=8",
      //! [FlagUnknown] SGLang 0.5.17 has no --max-runing-requests; did you mean --max-running-requests, --max-queued-requests, --log-requests? allowUnknownFlags = true lets it through
    })
public class FlagUnknown {
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
