package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(
    strategy = Strategy.CONTINUOUS,
    sglang = "0.4.9.post3",
    serverArgs = {
      "--disable-radix-cache",
      "--enable-priority-scheduling",
      //! [FlagVersion] SGLang 0.4.9.post3 has no --enable-priority-scheduling, versions 0.5.3 and newer have it
    })
public class FlagVersion {
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
