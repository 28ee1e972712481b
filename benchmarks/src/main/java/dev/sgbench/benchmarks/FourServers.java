package dev.sgbench.benchmarks;

import dev.sgbench.api.Load;
import dev.sgbench.api.RoutingBench;
import dev.sgbench.routing.policy.JoinShortestQueue;
import dev.sgbench.workload.Workload;
import dev.sgbench.workload.WorkloadNotation;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;

/**
 * What the bench called Load does, on four servers behind a router: a trace too heavy for one.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar FourServers --servers virtual \
 *     -p arrivals=azure:day.csv -p requests=0 -p input=trace -p output=trace
 * </pre>
 */
@RoutingBench(policy = JoinShortestQueue.class, gpus = 4)
@Measurement(iterations = 3)
public class FourServers {

  /** As of Load: docs/workloads.md lists all notations. */
  @Param("poisson-40")
  String arrivals;

  /** Requests in an iteration; 0 for all that a trace has. */
  @Param("400")
  int requests;

  /** Input lengths. */
  @Param("20")
  String input;

  /** Output lengths. */
  @Param("20")
  String output;

  @Load
  Workload load() {
    return new WorkloadNotation(requests, arrivals, input, output, "none", "1").workload();
  }
}
