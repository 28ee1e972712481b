package dev.sgbench.api;

import dev.sgbench.workload.Workload;
import java.util.List;

/**
 * A benchmark class, ready for use without reflection. The annotation processor generates an
 * implementation, {@code Name_SgBench}, beside every annotated class.
 */
public interface BenchDescriptor {

  /** The benchmark class's binary name. */
  String benchClass();

  /** What its annotation says. */
  Definition definition();

  /** What JMH's annotations on it say. */
  Protocol protocol();

  /** Its {@code @Param} fields, in order of declaration, inherited ones first. */
  List<ParamDescriptor> params();

  /** The policies that it compares; empty unless it is a {@link RoutingBench}. */
  List<PolicyDescriptor> policies();

  /** A fresh instance whose parameters are not set. */
  Object newBench();

  /**
   * Sets a parameter.
   *
   * @param bench made by {@link #newBench()}
   * @param value of the parameter's type
   * @throws IllegalArgumentException if it is not
   */
  void set(Object bench, String param, String value);

  /**
   * Calls the {@link Load} method.
   *
   * @param bench with all parameters set
   * @throws Exception what the method throws
   */
  Workload load(Object bench) throws Exception;

  /**
   * Calls the {@link Server} method; without one, a server as the annotation says.
   *
   * @param bench with all parameters set
   * @param index of the server, from 0
   * @throws Exception what the method throws
   */
  ServerConfig server(Object bench, int index) throws Exception;
}
