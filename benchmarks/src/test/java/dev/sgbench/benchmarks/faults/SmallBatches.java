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

/** Static batches whose size and lengths a test can drive beyond what servers hold. */
@NodeBench(
    strategy = Strategy.STATIC,
    sglang = "0.5.23",
    serverArgs = {"--disable-radix-cache"})
@Warmup(iterations = 1)
@Measurement(iterations = 1)
@Fork(1)
public class SmallBatches {

  @Param("4")
  int batchSize;

  @Param("10")
  int input;

  @Load
  Workload load() {
    return Workload.requests(2 * batchSize)
        .arriving(Arrivals.constant(50))
        .input(Lengths.constant(input))
        .output(Lengths.constant(5));
  }
}
