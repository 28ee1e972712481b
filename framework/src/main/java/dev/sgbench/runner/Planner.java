package dev.sgbench.runner;

import dev.sgbench.analysis.CellKey;
import dev.sgbench.api.BenchDescriptor;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.ParamDescriptor;
import dev.sgbench.api.PolicyDescriptor;
import dev.sgbench.runner.CellPlanner.CellNeeds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns benchmarks into a plan: chooses classes, spans cells, has each checked, and groups those
 * that need equal servers into sessions.
 */
final class Planner {

  private final PlanOptions options;
  private final ParamSpace space;
  private final CellPlanner cellPlanner;

  private Planner(PlanOptions options) {
    this.options = options;
    this.space = new ParamSpace(options.params());
    this.cellPlanner = new CellPlanner(options);
  }

  /**
   * Plans a run.
   *
   * @param found the benchmarks there are
   * @throws InvalidBenchmarkException if no benchmark is chosen, or one is wrong
   */
  static RunPlan plan(List<BenchDescriptor> found, PlanOptions options) {
    return new Planner(options).plan(found);
  }

  private RunPlan plan(List<BenchDescriptor> found) {
    List<BenchDescriptor> chosen = choose(found, options);
    List<CellNeeds> cells = new ArrayList<>();
    for (BenchDescriptor bench : chosen) {
      cells.addAll(cells(bench));
    }
    space.requireAllUsed(parameters(chosen));
    return new RunPlan(
        options.seed(), cells.stream().map(CellNeeds::cell).toList(), sessions(cells));
  }

  /**
   * The benchmarks that the options choose.
   *
   * @throws InvalidBenchmarkException if there is none
   */
  static List<BenchDescriptor> choose(List<BenchDescriptor> found, PlanOptions options) {
    if (found.isEmpty()) {
      throw new InvalidBenchmarkException(
          "no class here is a benchmark; annotate one with @NodeBench or @RoutingBench");
    }
    List<BenchDescriptor> chosen =
        found.stream()
            .filter(bench -> options.includes().isEmpty() || any(options.includes(), bench))
            .filter(bench -> !any(options.excludes(), bench))
            .toList();
    if (chosen.isEmpty()) {
      throw new InvalidBenchmarkException(
          "no benchmark is chosen by %s: REGEX must be found in a benchmark's name, and no REGEX of -e; there are %s"
              .formatted(
                  options.choice(), found.stream().map(BenchDescriptor::benchClass).toList()));
    }
    return chosen;
  }

  private static boolean any(List<Pattern> patterns, BenchDescriptor bench) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(bench.benchClass()).find());
  }

  private List<CellNeeds> cells(BenchDescriptor bench) {
    List<CellNeeds> cells = new ArrayList<>();
    for (Map<String, String> params : space.combinations("", bench.params())) {
      for (Optional<PolicyChoice> policy : policies(bench)) {
        cells.add(cellPlanner.plan(bench, params, policy));
      }
    }
    return cells;
  }

  private List<Optional<PolicyChoice>> policies(BenchDescriptor bench) {
    if (bench.policies().isEmpty()) {
      return List.of(Optional.empty());
    }
    List<Optional<PolicyChoice>> choices = new ArrayList<>();
    for (PolicyDescriptor policy : space.policies(bench)) {
      for (Map<String, String> params : space.combinations(policy.name() + ".", policy.params())) {
        choices.add(Optional.of(new PolicyChoice(policy, params)));
      }
    }
    return choices;
  }

  private Set<String> parameters(List<BenchDescriptor> benches) {
    Set<String> names = new TreeSet<>();
    for (BenchDescriptor bench : benches) {
      bench.params().stream().map(ParamDescriptor::name).forEach(names::add);
      for (PolicyDescriptor policy : space.policies(bench)) {
        names.add(CellKey.POLICY);
        policy.params().forEach(param -> names.add(policy.name() + "." + param.name()));
      }
    }
    return names;
  }

  private List<Session> sessions(List<CellNeeds> cells) {
    int forks = cells.stream().mapToInt(this::forks).max().orElseThrow();
    List<Session> sessions = new ArrayList<>();
    for (int f = 0; f < forks; f++) {
      int fork = f;
      cells.stream()
          .filter(cell -> forks(cell) > fork)
          .collect(
              Collectors.groupingBy(
                  CellNeeds::servers,
                  LinkedHashMap::new,
                  Collectors.mapping(CellNeeds::cell, Collectors.toList())))
          .forEach(
              (servers, group) ->
                  sessions.add(
                      new Session(fork, servers, CellOrder.of(group, options.seed(), fork))));
    }
    return sessions;
  }

  private int forks(CellNeeds cell) {
    return options.repeats().forks().orElse(cell.cell().bench().protocol().forks());
  }
}
