package dev.sgbench.routing.policy;

import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.RoutingPolicyContract;

class ThresholdWaitContractTest extends RoutingPolicyContract {
  @Override
  protected RoutingPolicy policy() {
    return new ThresholdWait();
  }
}
