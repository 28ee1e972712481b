package wrong.elsewhere;

import dev.sgbench.routing.*;
import org.openjdk.jmh.annotations.Param;

public class OutOfReach extends RoutingPolicy {
  @Param("1")
  int weight;

  @Override
  public Plan decide(ClusterView view, Trigger trigger) {
    return Plan.hold();
  }
}
