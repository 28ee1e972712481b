package dev.sgbench.benchmarks.faults;

import dev.sgbench.api.Load;
import dev.sgbench.api.RoutingBench;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;

/** Two servers behind a policy that goes wrong at its eleventh request. */
@RoutingBench(
    policy = Misbehaving.class,
    gpus = 2,
    serverArgs = {"--max-running-requests=64", "--disable-radix-cache"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(1)
public class Misrouted {

  @Load
  Workload load() {
    return Workload.requests(20)
        .arriving(Arrivals.constant(20))
        .input(Lengths.constant(10))
        .output(Lengths.constant(5));
  }
}
