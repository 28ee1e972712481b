package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;


public class ClassInner {
  @NodeBench(strategy = Strategy.CONTINUOUS)
  public class Inner {
  //! [ClassInner] Inner belongs to an instance of its outer class; make it static
    @Load
    Workload load() {
      return Workload.requests(10);
    }
  }
}
