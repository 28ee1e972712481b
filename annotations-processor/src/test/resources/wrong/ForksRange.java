package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(strategy = Strategy.CONTINUOUS)
@Fork(0)
//! [ForksRange] @Fork must be at least 1, was 0; a fork is a fresh session of servers
public class ForksRange {
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
