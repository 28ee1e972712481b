package dev.sgbench.runner;

import dev.sgbench.api.PolicyDescriptor;
import dev.sgbench.routing.RoutingPolicy;
import java.util.Map;

/**
 * A routing policy with values for its parameters.
 *
 * @param policy the class
 * @param params values by field, in order of declaration
 */
record PolicyChoice(PolicyDescriptor policy, Map<String, String> params) {

  /** A fresh policy, parameters set: policies keep state, so each iteration gets its own. */
  RoutingPolicy newPolicy() {
    RoutingPolicy fresh = policy.newPolicy();
    params.forEach((param, value) -> policy.set(fresh, param, value));
    return fresh;
  }
}
