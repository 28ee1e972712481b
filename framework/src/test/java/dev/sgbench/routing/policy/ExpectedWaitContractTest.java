package dev.sgbench.routing.policy;

import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.RoutingPolicyContract;

class ExpectedWaitContractTest extends RoutingPolicyContract {
  @Override
  protected RoutingPolicy policy() {
    return new ExpectedWait();
  }
}
