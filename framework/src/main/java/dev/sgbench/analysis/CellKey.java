package dev.sgbench.analysis;

import dev.sgbench.api.InvalidBenchmarkException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One cell of a plan: a benchmark and a value for each of its parameters, the reserved ones {@code
 * servers}, {@code policy}, {@code sglang} and {@code gpu} among them.
 *
 * @param benchmark the class's full name
 * @param params by name; neither names nor values hold a blank, {@code =}, a comma or a control
 *     character, since readers of JMH's results split at them
 */
public record CellKey(String benchmark, SortedMap<String, String> params) {

  /** The parameter that names a cell's routing policy. */
  public static final String POLICY = "policy";

  /** Parameters that say where a cell ran, not what it measured. */
  public static final Set<String> PLACE = Set.of("servers", "gpu", "sglang");

  /**
   * @throws InvalidBenchmarkException if a name or value cannot be written
   */
  public CellKey {
    params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
    params.forEach(
        (name, value) -> {
          requireReadable("name", name, name);
          requireReadable("value", name, value);
        });
  }

  /** {@code package.Class:name=value,name=value}: unique within a run. */
  public String id() {
    return id(benchmark, params);
  }

  /** The same of parameters in an order of their own. */
  public static String id(String benchmark, Map<String, String> params) {
    StringBuilder id = new StringBuilder(benchmark);
    char separator = ':';
    for (var param : params.entrySet()) {
      id.append(separator).append(param.getKey()).append('=').append(param.getValue());
      separator = ',';
    }
    return id.toString();
  }

  /** What it measures, wherever it ran. */
  public CellKey withoutPlace() {
    TreeMap<String, String> left = new TreeMap<>(params);
    left.keySet().removeAll(PLACE);
    return new CellKey(benchmark, left);
  }

  private static void requireReadable(String what, String name, String text) {
    boolean wrong =
        text.isEmpty() || text.chars().anyMatch(c -> c <= ' ' || c == '=' || c == ',' || c == 127);
    if (wrong) {
      throw new InvalidBenchmarkException(
          String.format(
              "the %s of parameter '%s' must be non-empty without blanks, '=' and ',' (readers of"
                  + " jmh-result.json split at them), but is '%s': write it as one word, such as"
                  + " shortest-job-first",
              what, name, text));
    }
  }
}
