package dev.sgbench.benchmarks.faults;

import dev.sgbench.api.Load;
import dev.sgbench.api.NodeBench;
import dev.sgbench.api.Strategy;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/** A second of continuous load, or as long as a test needs. */
@NodeBench(
    strategy = Strategy.CONTINUOUS,
    sglang = "0.5.23",
    serverArgs = {"--max-running-requests=64", "--disable-radix-cache"})
@Warmup(iterations = 1)
@Measurement(iterations = 2)
@Fork(1)
public class Small {

  @Param("50")
  double rate;

  @Param("20")
  int requests;

  @Load
  Workload load() {
    return Workload.requests(requests)
        .arriving(Arrivals.constant(rate))
        .input(Lengths.constant(10))
        .output(Lengths.constant(5));
  }
}
