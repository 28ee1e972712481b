package right.policies;

import dev.sgbench.routing.ClusterView;
import dev.sgbench.routing.Plan;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.Trigger;
import org.openjdk.jmh.annotations.Param;

public class Weighted extends WeightedBase {
  @Param({"1.5", "2"})
  public double weight;

  @Override
  public Plan decide(ClusterView view, Trigger trigger) {
    return Plan.hold();
  }

  public static class Plain extends Weighted {}
}
