package measured;

import dev.sgbench.api.Load;
import dev.sgbench.api.RoutingBench;
import dev.sgbench.routing.policy.ShortestJobFirst;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;
import org.openjdk.jmh.annotations.Param;

/** Two servers behind one queue: of requests equally long, the first goes to the first that is free. */
@RoutingBench(policy = ShortestJobFirst.class, gpus = 2)
public class QueueOfTwo {

  @Param("10")
  double rate;

  @Param("20000")
  int requests;

  @Load
  Workload load() {
    return Workload.requests(requests)
        .arriving(Arrivals.poisson(rate))
        .input(Lengths.constant(1))
        .output(Lengths.constant(20));
  }
}
