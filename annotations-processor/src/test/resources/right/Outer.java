package right;

import dev.sgbench.api.Load;
import dev.sgbench.api.NodeBench;
import dev.sgbench.api.RoutingBench;
import dev.sgbench.api.Strategy;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;
import java.io.FileNotFoundException;
import right.policies.Weighted;

public class Outer {

  @NodeBench(strategy = Strategy.CONTINUOUS, runningLimit = 8)
  public static class Nested {
    @Load
    Workload load() throws FileNotFoundException {
      throw new FileNotFoundException("trace.csv");
    }
  }

  /** A class of this package called as one of the framework's. */
  public static class Definition {}

  @RoutingBench(
      policy = {Weighted.class, Weighted.Plain.class},
      gpus = 4,
      model = "C:\\models\\m",
      sglang = "0.5.23",
      serverArgs = "--brand-new 3",
      allowUnknownFlags = true)
  public static class Routing {
    @Load
    protected Workload anyName() {
      return Workload.requests(7)
          .arriving(Arrivals.constant(1))
          .input(Lengths.constant(1))
          .output(Lengths.constant(1));
    }
  }
}
