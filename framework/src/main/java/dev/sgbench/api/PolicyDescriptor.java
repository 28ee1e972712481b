package dev.sgbench.api;

import dev.sgbench.routing.RoutingPolicy;
import java.util.List;

/** A routing policy as a benchmark names it. Implemented by generated classes. */
public interface PolicyDescriptor {

  /** The class's simple name: how reports call it. */
  String name();

  /** The class's binary name. */
  String policyClass();

  /** Its {@code @Param} fields, in order of declaration, inherited ones first. */
  List<ParamDescriptor> params();

  /** A fresh policy whose parameters are not set. */
  RoutingPolicy newPolicy();

  /**
   * Sets a parameter.
   *
   * @param value of the parameter's type
   * @throws IllegalArgumentException if it is not
   */
  void set(RoutingPolicy policy, String param, String value);
}
