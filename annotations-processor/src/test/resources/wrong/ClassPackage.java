import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(strategy = Strategy.CONTINUOUS)
public class ClassPackage {
  //! [ClassPackage] ClassPackage is in the unnamed package; reports name benchmarks by package: give it one
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
