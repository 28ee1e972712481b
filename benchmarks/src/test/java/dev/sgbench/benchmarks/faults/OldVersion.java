package dev.sgbench.benchmarks.faults;

import dev.sgbench.api.Load;
import dev.sgbench.api.NodeBench;
import dev.sgbench.api.Strategy;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;

/** Declares a version that is not the one found. */
@NodeBench(strategy = Strategy.CONTINUOUS, sglang = "0.5.11")
public class OldVersion {

  @Load
  Workload load() {
    return Workload.requests(5)
        .arriving(Arrivals.constant(50))
        .input(Lengths.constant(10))
        .output(Lengths.constant(5));
  }
}
