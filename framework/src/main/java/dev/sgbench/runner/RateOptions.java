package dev.sgbench.runner;

import dev.sgbench.api.BenchDescriptor;
import dev.sgbench.api.InvalidBenchmarkException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Options of a plan in which one parameter's value has {@value #PLACE} in place of a number: {@code
 * rate=RATE}, {@code arrivals=gamma-RATE-3}, {@code arrivals=azure:day.csv@speed-RATE}.
 *
 * @param template the options as given
 */
record RateOptions(PlanOptions template) {

  static final String PLACE = "RATE";

  /**
   * @throws InvalidBenchmarkException if not exactly one parameter has the place, or more than one
   *     fork or one replication only is asked for
   */
  RateOptions {
    List<String> places =
        template.params().entrySet().stream()
            .filter(param -> param.getValue().stream().anyMatch(value -> value.contains(PLACE)))
            .map(Map.Entry::getKey)
            .toList();
    if (places.size() != 1) {
      throw new InvalidBenchmarkException(
          "one parameter's value must have RATE where the rate stands, such as -p rate=RATE or -p arrivals=poisson-RATE; those that have it are "
              + places);
    }
    if (template.repeats().forks().orElse(1) != 1) {
      throw new InvalidBenchmarkException(
          "a search keeps its servers up: -f 1, was " + template.repeats().forks().getAsInt());
    }
  }

  /**
   * The plan of one rate.
   *
   * @throws InvalidBenchmarkException if it has more than one cell, or too few replications
   */
  RunPlan plan(List<BenchDescriptor> benches, double rate) {
    RunPlan plan = Planner.plan(benches, at(rate));
    List<String> cells =
        plan.sessions().stream()
            .flatMap(session -> session.cells().stream())
            .map(Cell::id)
            .toList();
    if (cells.size() != 1) {
      throw new InvalidBenchmarkException(
          "a search is for one benchmark with one value of each parameter and one policy, but chosen are "
              + cells);
    }
    int replications = cell(plan).measurement().iterations();
    if (replications < 2) {
      throw new InvalidBenchmarkException(
          "a verdict needs at least 2 measured iterations of each rate, -i, was " + replications);
    }
    return plan;
  }

  static Cell cell(RunPlan plan) {
    return plan.sessions().get(0).cells().get(0);
  }

  private PlanOptions at(double rate) {
    String text = BigDecimal.valueOf(rate).stripTrailingZeros().toPlainString();
    Map<String, List<String>> params = new LinkedHashMap<>();
    template
        .params()
        .forEach(
            (name, values) -> {
              List<String> filled = new ArrayList<>(values);
              filled.replaceAll(value -> value.replace(PLACE, text));
              params.put(name, filled);
            });
    PlanOptions.Repeats repeats = template.repeats();
    return new PlanOptions(
        template.includes(),
        template.excludes(),
        params,
        template.serverArgs(),
        new PlanOptions.Repeats(
            OptionalInt.of(1),
            repeats.warmupIterations(),
            repeats.warmupTime(),
            repeats.iterations(),
            repeats.time()),
        template.seed(),
        template.objective());
  }

  /** A cell's parameters with the place in them. */
  Map<String, String> labels(Cell cell) {
    Map<String, String> labels = new LinkedHashMap<>(cell.labels());
    labels.replaceAll(
        (name, value) ->
            template.params().getOrDefault(name, List.of()).stream()
                .filter(given -> given.contains(PLACE))
                .findFirst()
                .orElse(value));
    return labels;
  }
}
