package dev.sgbench.report.replay;

import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.workload.Workload;
import java.util.function.Supplier;

/**
 * A cell of a report that a policy routed, made anew from its benchmark.
 *
 * @param id as the manifest has it
 * @param policy makes a fresh one, parameters set
 * @param warmup the load of a warm-up iteration
 * @param measurement the load of a measured one
 */
public record RoutedCell(
    String id, Supplier<RoutingPolicy> policy, Workload warmup, Workload measurement) {

  Workload workload(int iteration) {
    return iteration < 0 ? warmup : measurement;
  }
}
