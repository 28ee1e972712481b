package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(
    strategy = Strategy.CONTINUOUS,
    sglang = "0.6.0",
    serverArgs = {
      "--disable-radix-cache",
      "--brand-new",
      //! [FlagUnknown] SGLang 0.6.0 has no --brand-new as far as the newest known flags go, those of 0.5.23; did you mean --api-key, --random-seed, --model? allowUnknownFlags = true lets it through
    })
public class FlagUnknownNewer {
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
