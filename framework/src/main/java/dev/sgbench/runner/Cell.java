package dev.sgbench.runner;

import dev.sgbench.analysis.CellKey;
import dev.sgbench.api.BenchDescriptor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One benchmark with one value for each of its parameters, and one policy: what a row of a report
 * is about.
 *
 * @param bench the class
 * @param params values by field, in order of declaration
 * @param policy of a routing benchmark, else empty
 * @param settings how requests are sent
 * @param warmup iterations left out of results, which come first
 * @param measurement iterations that count
 */
record Cell(
    BenchDescriptor bench,
    Map<String, String> params,
    Optional<PolicyChoice> policy,
    CellSettings settings,
    CellPhase warmup,
    CellPhase measurement) {

  /** The same in every run of the same benchmark: class, then {@link #labels()}. */
  String id() {
    return id(bench, params, policy);
  }

  static String id(
      BenchDescriptor bench, Map<String, String> params, Optional<PolicyChoice> policy) {
    return CellKey.id(bench.benchClass(), labels(params, policy));
  }

  /**
   * Everything that tells this cell from others of its class: parameters, {@code policy}, and the
   * policy's parameters as {@code Policy.field}.
   */
  Map<String, String> labels() {
    return labels(params, policy);
  }

  private static Map<String, String> labels(
      Map<String, String> params, Optional<PolicyChoice> policy) {
    Map<String, String> labels = new LinkedHashMap<>(params);
    policy.ifPresent(
        choice -> {
          String name = choice.policy().name();
          labels.put(CellKey.POLICY, name);
          choice.params().forEach((param, value) -> labels.put(name + "." + param, value));
        });
    return Collections.unmodifiableMap(labels);
  }
}
