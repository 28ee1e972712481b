package right.policies;

import dev.sgbench.routing.RoutingPolicy;
import org.openjdk.jmh.annotations.Param;

public abstract class WeightedBase extends RoutingPolicy {
  @Param("3")
  public int window;
}
