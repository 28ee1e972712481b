package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(
    strategy = Strategy.CONTINUOUS,
    serverArgs = {
      "--disable-radix-cache",
      "--disable-radix-cache",
      //! [FlagRepeated] --disable-radix-cache is given twice; remove one
    })
public class FlagRepeated {
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
