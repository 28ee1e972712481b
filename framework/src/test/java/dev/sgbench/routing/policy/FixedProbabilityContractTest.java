package dev.sgbench.routing.policy;

import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.RoutingPolicyContract;
import java.util.Collections;

class FixedProbabilityContractTest extends RoutingPolicyContract {
  @Override
  protected RoutingPolicy policy() {
    return new FixedProbability();
  }

  @Override
  protected RoutingPolicy policy(int servers) {
    FixedProbability policy = new FixedProbability();
    policy.weights = String.join("/", Collections.nCopies(servers, "0.5"));
    return policy;
  }
}
