package dev.sgbench.routing.policy;

import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.RoutingPolicyContract;

class LeastOutstandingTokensContractTest extends RoutingPolicyContract {
  @Override
  protected RoutingPolicy policy() {
    return new LeastOutstandingTokens();
  }
}
