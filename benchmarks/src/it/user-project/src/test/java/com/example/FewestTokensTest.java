package com.example;

import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.RoutingPolicyContract;

class FewestTokensTest extends RoutingPolicyContract {
  @Override protected RoutingPolicy policy() { return new MyRouting.FewestTokens(); }
}
