package dev.sgbench.runner;

import dev.sgbench.api.ParamDescriptor;
import dev.sgbench.api.PolicyDescriptor;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.policy.ShippedPolicies;
import dev.sgbench.routing.policy.ThresholdWait;
import java.util.List;
import java.util.function.Supplier;

/** A policy as a generated descriptor would name it; the one parameter is {@code threshold}. */
record TestPolicy(
    String name, String policyClass, Supplier<RoutingPolicy> maker, List<ParamDescriptor> params)
    implements PolicyDescriptor {

  /** A shipped one, by its simple name, for so many servers. */
  static TestPolicy shipped(String name, int servers, ParamDescriptor... params) {
    String type = ShippedPolicies.make(name, servers).getClass().getName();
    return new TestPolicy(name, type, () -> ShippedPolicies.make(name, servers), List.of(params));
  }

  @Override
  public RoutingPolicy newPolicy() {
    return maker.get();
  }

  @Override
  public void set(RoutingPolicy policy, String param, String value) {
    ((ThresholdWait) policy).threshold = Integer.parseInt(value);
  }
}
