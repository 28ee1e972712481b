package dev.sgbench.benchmarks.faults;

import dev.sgbench.api.Load;
import dev.sgbench.api.NodeBench;
import dev.sgbench.api.Strategy;
import dev.sgbench.workload.Workload;
import org.openjdk.jmh.annotations.Param;

/** Its author made a mistake. */
@NodeBench(strategy = Strategy.CONTINUOUS)
public class ThrowingLoad {

  @Param("7")
  int number;

  @Load
  Workload load() {
    throw new IllegalStateException("no load for " + number);
  }
}
