package dev.sgbench.report.comparison;

import dev.sgbench.api.InvalidBenchmarkException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must be the same in two reports that are compared, unless told by name that it need not. */
public enum Comparability {
  /** Simulated, virtual, local or somebody's servers. */
  SERVERS,
  /** The GPU, or the calibration that stands for one. */
  GPU,
  /** SGLang's version, as declared and as found. */
  SGLANG,
  /** The model that was served. */
  MODEL,
  /** What goodput was measured under, where both measured it. */
  OBJECTIVE,
  /** What the requests are and when they arrive, of the cells that both have. */
  WORKLOAD,
  /** Which cells and metrics there are: what BASE has must be in NEW. */
  CELLS;

  /**
   * @param pairs the cells of both
   * @param across what may differ
   * @return what differs and may
   * @throws InvalidBenchmarkException if anything else differs
   */
  static Map<Comparability, String> check(
      SavedReport base, SavedReport fresh, CellPairs pairs, Set<Comparability> across) {
    EnumMap<Comparability, String> differences = new EnumMap<>(Comparability.class);
    for (Comparability what : values()) {
      Set<String> before = what.of(base, pairs);
      Set<String> now = what.ofCells() ? Set.of() : what.of(fresh, pairs);
      boolean unmeasured = what == OBJECTIVE && (before.isEmpty() || now.isEmpty());
      if (!before.equals(now) && !unmeasured) {
        differences.put(what, what.difference(before, now));
      }
    }
    String refused =
        differences.entrySet().stream()
            .filter(difference -> !across.contains(difference.getKey()))
            .map(difference -> difference.getKey().label() + ": " + difference.getValue())
            .collect(Collectors.joining("; "));
    if (!refused.isEmpty()) {
      throw new InvalidBenchmarkException(
          "the reports are not comparable: "
              + refused
              + ". If that difference is what you want to measure, say so with --across NAME");
    }
    return differences;
  }

  /** How the command line calls it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private Set<String> of(SavedReport report, CellPairs pairs) {
    return switch (this) {
      case SERVERS -> params(report, "servers");
      case GPU -> union(params(report, "gpu"), report.servers("gpu"));
      case SGLANG -> union(params(report, "sglang"), report.servers("version"));
      case MODEL -> report.servers("model");
      case OBJECTIVE -> report.objectives();
      case WORKLOAD -> pairs.loads();
      case CELLS -> pairs.missing();
    };
  }

  /** Whether it is found out cell by cell. */
  private boolean ofCells() {
    return this == WORKLOAD || this == CELLS;
  }

  private String difference(Set<String> before, Set<String> now) {
    String old = String.join(", ", before);
    return switch (this) {
      case WORKLOAD -> old;
      case CELLS -> "NEW lacks " + old;
      default -> "BASE has %s, NEW has %s".formatted(old, String.join(", ", now));
    };
  }

  private static Set<String> params(SavedReport report, String name) {
    Set<String> values = new TreeSet<>();
    report.cells().forEach(cell -> values.add(cell.key().params().get(name)));
    return values;
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }
}
