package dev.sgbench.benchmarks.faults;

import dev.sgbench.api.Load;
import dev.sgbench.api.RoutingBench;
import dev.sgbench.routing.policy.SglangRouter;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/** SGLang's own router before three servers, for a second or as long as a test needs. */
@RoutingBench(
    policy = SglangRouter.class,
    gpus = 3,
    sglang = "0.5.17",
    serverArgs = "--disable-radix-cache")
@Warmup(iterations = 0)
@Measurement(iterations = 2)
@Fork(1)
public class Routed {

  @Param("60")
  int requests;

  @Load
  Workload load() {
    return Workload.requests(requests)
        .arriving(Arrivals.constant(50))
        .input(Lengths.constant(20))
        .output(Lengths.constant(5));
  }
}
