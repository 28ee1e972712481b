package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(
    strategy = Strategy.CONTINUOUS,
    sglang = "latest")
//! [SglangVersion] "latest" is no version of SGLang whose flags are known; give one from 0.4.9.post3 on, such as 0.5.23
public class SglangVersion {
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
