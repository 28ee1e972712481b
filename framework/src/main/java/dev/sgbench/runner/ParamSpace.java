package dev.sgbench.runner;

import dev.sgbench.analysis.CellKey;
import dev.sgbench.api.BenchDescriptor;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.ParamDescriptor;
import dev.sgbench.api.ParamType;
import dev.sgbench.api.PolicyDescriptor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Combinations of parameters' values, and policies: the annotations', or those of {@code -p}. */
final class ParamSpace {

  private final Map<String, List<String>> overrides;
  private final Set<String> used = new HashSet<>();

  /**
   * @param overrides values by name
   */
  ParamSpace(Map<String, List<String>> overrides) {
    this.overrides = overrides;
  }

  /**
   * Every combination, the last parameter changing fastest.
   *
   * @param prefix what stands before a field's name on the command line
   * @throws InvalidBenchmarkException if a value given by {@code -p} does not fit
   */
  List<Map<String, String>> combinations(String prefix, List<ParamDescriptor> params) {
    List<Map<String, String>> combinations = List.of(Map.of());
    for (ParamDescriptor param : params) {
      List<String> values = values(prefix + param.name(), param);
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> shorter : combinations) {
        for (String value : values) {
          Map<String, String> combination = new LinkedHashMap<>(shorter);
          combination.put(param.name(), value);
          longer.add(Collections.unmodifiableMap(combination));
        }
      }
      combinations = longer;
    }
    return combinations;
  }

  /**
   * The policies of a routing benchmark, or those of them that {@code -p policy} names, in its
   * order; none of another benchmark.
   *
   * @throws InvalidBenchmarkException if {@code -p policy} names one that it does not have
   */
  List<PolicyDescriptor> policies(BenchDescriptor bench) {
    List<String> named = overrides.get(CellKey.POLICY);
    if (named == null || bench.policies().isEmpty()) {
      return bench.policies();
    }
    used.add(CellKey.POLICY);
    Set<String> unknown = new LinkedHashSet<>(named);
    bench.policies().forEach(policy -> unknown.remove(policy.name()));
    if (!unknown.isEmpty()) {
      throw new InvalidBenchmarkException(
          "-p policy: %s has no policy %s; it names %s: choose among them, or name yours in @RoutingBench(policy = ...)"
              .formatted(
                  bench.benchClass(),
                  unknown,
                  bench.policies().stream().map(PolicyDescriptor::name).toList()));
    }
    return bench.policies().stream().filter(policy -> named.contains(policy.name())).toList();
  }

  /**
   * @throws InvalidBenchmarkException if {@code -p} names a parameter that no benchmark asked for
   */
  void requireAllUsed(Set<String> known) {
    for (String name : overrides.keySet()) {
      if (!used.contains(name)) {
        throw new InvalidBenchmarkException(
            "-p %s: no chosen benchmark has that parameter; there are %s".formatted(name, known));
      }
    }
  }

  private List<String> values(String name, ParamDescriptor param) {
    List<String> values = overrides.get(name);
    if (values == null) {
      return param.values();
    }
    used.add(name);
    if (values.isEmpty() || new HashSet<>(values).size() < values.size()) {
      throw new InvalidBenchmarkException(
          "-p %s: give at least one value, and none twice, was %s".formatted(name, values));
    }
    values.forEach(value -> check(name, param, value));
    return values;
  }

  private static void check(String name, ParamDescriptor param, String value) {
    if (!ParamType.reportable(value)) {
      throw new InvalidBenchmarkException(
          "-p %s: \"%s\" cannot be shown in reports: no value may be empty or contain a blank, comma or equals sign"
              .formatted(name, value));
    }
    if (!param.type().accepts(value, param.constants())) {
      throw new InvalidBenchmarkException(
          "-p %s: expected %s, found \"%s\"".formatted(name, expected(param), value));
    }
  }

  private static String expected(ParamDescriptor param) {
    return switch (param.type()) {
      case INT -> "a whole number of at most 32 bits";
      case LONG -> "a whole number of at most 64 bits";
      case DOUBLE -> "a number";
      case BOOLEAN -> "true or false";
      case STRING -> "a text";
      case ENUM -> "one of " + param.constants();
    };
  }
}
